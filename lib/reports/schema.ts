import { sql } from "drizzle-orm";
import {
  bigint,
  customType,
  date,
  pgTable,
  primaryKey,
  text,
  timestamp,
} from "drizzle-orm/pg-core";
import { tenants } from "@/lib/access/schema";

const xid8 = customType<{ data: string }>({ dataType: () => "xid8" });
const amount = () => bigint({ mode: "bigint" }).notNull();

const totals = {
  merchantId: text()
    .notNull()
    .references(() => tenants.id),
  day: date().notNull(),
  /** The account's code without the id it may end in: `sales`, `card:*`. */
  head: text().notNull(),
  asset: text().notNull(),
  debit: amount(),
  credit: amount(),
  debits: amount(),
  credits: amount(),
};

/** Ledger turnover per business and local day, folded from the entries; the entries stay the truth. */
export const dailyTotals = pgTable("daily_totals", totals, (t) => [
  primaryKey({ columns: [t.merchantId, t.head, t.asset, t.day] }),
]);

/** The same over all businesses, by the programme's days; kept under the programme's id. */
export const platformTotals = pgTable("platform_totals", totals, (t) => [
  primaryKey({ columns: [t.merchantId, t.head, t.asset, t.day] }),
]);

/** Entries of transactions before `upto` are folded. One row. */
export const totalsState = pgTable("totals_state", {
  id: text().primaryKey(),
  upto: xid8().notNull().default(sql`'0'`),
  foldedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
});
