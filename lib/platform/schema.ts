import { sql } from "drizzle-orm";
import { index, integer, jsonb, pgTable, text, timestamp, uniqueIndex } from "drizzle-orm/pg-core";

const instant = () => timestamp({ withTimezone: true });

/** Events written in the transaction that caused them; the worker turns each into jobs. */
export const outbox = pgTable(
  "outbox",
  {
    id: text().primaryKey(),
    merchantId: text().notNull(),
    name: text().notNull(),
    payload: jsonb().notNull(),
    createdAt: instant().notNull().defaultNow(),
    dispatchedAt: instant(),
  },
  (t) => [index("outbox_waiting").on(t.id).where(sql`dispatched_at is null`)],
);

/** Work for the worker: leased, retried with backoff, kept as dead after the last try. */
export const jobs = pgTable(
  "jobs",
  {
    id: text().primaryKey(),
    merchantId: text(),
    kind: text().notNull(),
    payload: jsonb().notNull(),
    uniqueKey: text(),
    runAt: instant().notNull().defaultNow(),
    attempts: integer().notNull().default(0),
    maxAttempts: integer().notNull().default(12),
    lockedBy: text(),
    lockedUntil: instant(),
    lastFault: text(),
    doneAt: instant(),
    deadAt: instant(),
    createdAt: instant().notNull().defaultNow(),
  },
  (t) => [
    index("jobs_due").on(t.runAt).where(sql`done_at is null and dead_at is null`),
    uniqueIndex("jobs_unique_waiting")
      .on(t.uniqueKey)
      .where(sql`unique_key is not null and done_at is null and dead_at is null`),
    index("jobs_finished").on(t.doneAt).where(sql`done_at is not null`),
  ],
);

/** One row per worker process: the health page reads when it last spoke. */
export const workers = pgTable("workers", {
  id: text().primaryKey(),
  startedAt: instant().notNull().defaultNow(),
  seenAt: instant().notNull().defaultNow(),
});

/** When each timed task last ran, so that N workers run it once. */
export const timers = pgTable("timers", {
  name: text().primaryKey(),
  lastRunAt: instant().notNull(),
});
