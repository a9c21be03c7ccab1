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
export const connections = pgTable("btcpay_connections", {
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
  testMode: boolean().notNull().default(false),
  preflight: jsonb().notNull().default(sql`'[]'`),
  connectedAt: instant().notNull().defaultNow(),
  lastOkAt: instant(),
  staleSince: instant(),
  lastFault: text(),
  faults: integer().notNull().default(0),
});

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
    kind: text({ enum: ["open", "recent", "daily"] }).notNull(),
    startedAt: instant().notNull(),
    finishedAt: instant(),
    compared: integer().notNull().default(0),
    repaired: integer().notNull().default(0),
    differences: integer().notNull().default(0),
    fault: text(),
  },
  (t) => [index("reconcile_runs_latest").on(t.merchantId, t.kind, t.startedAt)],
);

/** A difference that a run found and could not repair by re-reading. */
export const differences = pgTable(
  "btcpay_differences",
  {
    merchantId: text()
      .notNull()
      .references(() => tenants.id),
    subject: text().notNull(),
    kind: text().notNull(),
    ours: text(),
    theirs: text(),
    firstSeenAt: instant().notNull().defaultNow(),
    lastSeenAt: instant().notNull().defaultNow(),
    resolvedAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.merchantId, t.subject, t.kind] }),
    uniqueIndex("differences_open").on(t.merchantId, t.subject, t.kind).where(sql`resolved_at is null`),
  ],
);
