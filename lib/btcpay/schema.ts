import { sql } from "drizzle-orm";
import {
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { tenants } from "@/lib/access/schema";

const instant = () => timestamp({ withTimezone: true });

/** One BTCPay store per tenant. The API key and the webhook secret are sealed. */
export const connections = pgTable(
  "btcpay_connections",
  {
    merchantId: text()
      .primaryKey()
      .references(() => tenants.id),
    baseUrl: text().notNull(),
    storeId: text().notNull(),
    storeName: text().notNull(),
    apiKeySealed: text().notNull(),
    webhookId: text(),
    webhookSecretSealed: text(),
    /** Random part of this store's webhook address, so that the door finds its secret. */
    webhookPath: text().notNull().unique(),
    serverVersion: text(),
    /** The store's addresses are of a test network: nothing here is worth money. */
    testMode: boolean().notNull().default(false),
    preflight: jsonb().$type<PreflightItem[]>().notNull().default(sql`'[]'`),
    checkedAt: instant(),
    connectedAt: instant().notNull().defaultNow(),
    lastOkAt: instant(),
    staleSince: instant(),
    lastFault: text(),
    faults: integer().notNull().default(0),
    /** Disconnected: nothing is called or believed any more. The row stays, its secrets do not. */
    leftAt: instant(),
  },
  (t) => [
    uniqueIndex("connections_one_tenant").on(t.baseUrl, t.storeId).where(sql`left_at is null`),
  ],
);
export type Connection = typeof connections.$inferSelect;

/** What must be in order at BTCPay for everything here to work, and what to do where it is not. */
export type PreflightItem = {
  id: string;
  state: "ok" | "warn" | "missing";
  title: string;
  todo: string | null;
};

/** A trip to BTCPay's consent page: one-time state out, a sealed key back, to be confirmed by the same person. */
export const grantRequests = pgTable(
  "btcpay_grant_requests",
  {
    id: text().primaryKey(),
    merchantId: text()
      .notNull()
      .references(() => tenants.id),
    userId: text().notNull(),
    baseUrl: text().notNull(),
    stateHash: text().notNull().unique(),
    apiKeySealed: text(),
    createdAt: instant().notNull().defaultNow(),
    expiresAt: instant().notNull(),
    receivedAt: instant(),
    usedAt: instant(),
  },
  (t) => [index("grant_requests_by_merchant").on(t.merchantId)],
);

/** Verified webhook deliveries, kept before anything is done about them. */
export const deliveries = pgTable(
  "btcpay_deliveries",
  {
    merchantId: text()
      .notNull()
      .references(() => tenants.id),
    originalDeliveryId: text().notNull(),
    deliveryId: text().notNull(),
    type: text().notNull(),
    objectId: text(),
    happenedAt: instant().notNull(),
    receivedAt: instant().notNull().defaultNow(),
    repeats: integer().notNull().default(0),
    appliedAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.merchantId, t.originalDeliveryId] }),
    index("deliveries_by_object").on(t.merchantId, t.objectId),
    index("deliveries_waiting").on(t.receivedAt).where(sql`applied_at is null`),
  ],
);

/** What the reconciler found by polling: one row per run and kind of comparison. */
export const reconcileRuns = pgTable(
  "btcpay_reconcile_runs",
  {
    id: text().primaryKey(),
    merchantId: text()
      .notNull()
      .references(() => tenants.id),
    /** What was compared: invoices, cards, … */
    topic: text().notNull(),
    kind: text({ enum: ["open", "recent", "daily"] }).notNull(),
    startedAt: instant().notNull(),
    finishedAt: instant(),
    compared: integer().notNull().default(0),
    repaired: integer().notNull().default(0),
    differences: integer().notNull().default(0),
    fault: text(),
  },
  (t) => [index("reconcile_runs_latest").on(t.topic, t.kind, t.startedAt.desc().nullsFirst())],
);

/** A difference that a run found and could not repair by re-reading. */
export const differences = pgTable(
  "btcpay_differences",
  {
    merchantId: text()
      .notNull()
      .references(() => tenants.id),
    topic: text().notNull(),
    subject: text().notNull(),
    kind: text().notNull(),
    ours: text(),
    theirs: text(),
    firstSeenAt: instant().notNull().defaultNow(),
    lastSeenAt: instant().notNull().defaultNow(),
    resolvedAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.merchantId, t.topic, t.subject, t.kind] }),
    index("differences_open").on(t.merchantId, t.lastSeenAt).where(sql`resolved_at is null`),
  ],
);
