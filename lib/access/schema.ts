import { sql } from "drizzle-orm";
import {
  bigint,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import type { Locale } from "@/lib/platform/i18n/translator";

const instant = () => timestamp({ withTimezone: true });

/** Whom a row belongs to: a business, or the one programme of cards and points. */
export const tenants = pgTable(
  "tenants",
  {
    id: text().primaryKey(),
    slug: text().notNull().unique(),
    name: text().notNull(),
    kind: text({ enum: ["programme", "merchant"] }).notNull(),
    timeZone: text().notNull().default("America/Jamaica"),
    currency: text().notNull().default("JMD"),
    createdAt: instant().notNull().defaultNow(),
  },
  (t) => [uniqueIndex("tenants_one_programme").on(t.kind).where(sql`kind = 'programme'`)],
);
export type Tenant = typeof tenants.$inferSelect;

export const users = pgTable(
  "users",
  {
    id: text().primaryKey(),
    email: text().notNull(),
    name: text().notNull(),
    passwordHash: text(),
    /** The language chosen, for mails; null when none was. */
    locale: text().$type<Locale>(),
    disabledAt: instant(),
    createdAt: instant().notNull().defaultNow(),
  },
  (t) => [uniqueIndex("users_email").on(sql`lower(${t.email})`)],
);

/** A role at one business, or (merchantId null) on the whole platform. */
export const grants = pgTable(
  "grants",
  {
    id: text().primaryKey(),
    userId: text()
      .notNull()
      .references(() => users.id),
    role: text().notNull(),
    merchantId: text().references(() => tenants.id),
    createdAt: instant().notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex("grants_once").on(t.userId, t.role, sql`coalesce(merchant_id, 'all')`),
    index("grants_by_merchant").on(t.merchantId),
  ],
);

/** Live sign-ins; only the sha256 of the session's secret is kept. */
export const sessions = pgTable(
  "sessions",
  {
    id: text().primaryKey(),
    userId: text()
      .notNull()
      .references(() => users.id),
    secretHash: text().notNull().unique(),
    createdAt: instant().notNull().defaultNow(),
    seenAt: instant().notNull().defaultNow(),
    expiresAt: instant().notNull(),
    userAgent: text(),
  },
  (t) => [index("sessions_by_user").on(t.userId)],
);

/** One-time links: invitations and password resets. */
export const links = pgTable(
  "links",
  {
    id: text().primaryKey(),
    kind: text({ enum: ["invitation", "reset"] }).notNull(),
    tokenHash: text().notNull().unique(),
    email: text().notNull(),
    role: text(),
    merchantId: text().references(() => tenants.id),
    invitedBy: text(),
    createdAt: instant().notNull().defaultNow(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
    revokedAt: instant(),
  },
  (t) => [index("links_by_merchant").on(t.merchantId), index("links_by_email").on(t.email)],
);

/** Sign-in tries by account and by address, for throttling. Keys are sha256. */
export const attempts = pgTable(
  "attempts",
  {
    key: text().notNull(),
    windowStart: instant().notNull(),
    count: integer().notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.key, t.windowStart] })],
);

/** Every command that changed something. Append only; sealed into a hash chain by the worker. */
export const auditLog = pgTable(
  "audit_log",
  {
    id: text().primaryKey(),
    merchantId: text(),
    subjectId: text(),
    actorId: text().notNull(),
    actorKind: text({ enum: ["user", "system", "key"] }).notNull(),
    command: text().notNull(),
    input: jsonb().notNull(),
    at: instant().notNull().defaultNow(),
  },
  (t) => [
    index("audit_by_subject").on(t.subjectId, t.id),
    index("audit_by_merchant").on(t.merchantId, t.id),
    index("audit_by_actor").on(t.actorId, t.id),
    index("audit_by_time").on(t.at),
  ],
);

/** The chain: row n holds sha256(previous hash, content of the audit row). */
export const auditSeals = pgTable("audit_seals", {
  seq: bigint({ mode: "bigint" }).primaryKey(),
  auditId: text()
    .notNull()
    .unique()
    .references(() => auditLog.id),
  hash: text().notNull(),
  sealedAt: instant().notNull().defaultNow(),
});
