import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  customType,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { tenants } from "@/lib/access/schema";
import { instant, amount as units } from "@/lib/platform/columns";

const bytes = customType<{ data: Buffer }>({ dataType: () => "bytea" });
const transaction = customType<{ data: string }>({ dataType: () => "xid8" });

/** What is counted, by number; the same for every tenant. Filled by 20-ledger.sql. */
export const ledgerAssets = pgTable("ledger_assets", {
  id: smallint().primaryKey(),
  asset: text().notNull().unique(),
  decimals: smallint().notNull(),
});

/** `id` is a hash of code and asset (rules/account-id.ts), so it is known before the account is opened. */
export const accounts = pgTable(
  "ledger_accounts",
  {
    merchantId: text()
      .notNull()
      .references(() => tenants.id),
    id: units().notNull(),
    code: text().notNull(),
    family: text().notNull(),
    asset: smallint()
      .notNull()
      .references(() => ledgerAssets.id),
    side: text().notNull(),
    floor: units(),
    sharded: boolean().notNull(),
    openedAt: instant().notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.merchantId, t.id] }),
    uniqueIndex("ledger_accounts_code").on(t.merchantId, t.code, t.asset),
  ],
);

/** Credit-positive. A hot account has up to sixteen rows, any other the row of shard 0. */
export const balances = pgTable(
  "ledger_balances",
  {
    merchantId: text().notNull(),
    accountId: units().notNull(),
    shard: smallint().notNull(),
    asset: smallint().notNull(),
    posted: units().notNull().default(sql`0`),
    floor: units(),
    /** How many entries this row has taken in. */
    version: units().notNull().default(sql`0`),
  },
  (t) => [
    primaryKey({ columns: [t.merchantId, t.accountId, t.shard] }),
    foreignKey({
      name: "ledger_balances_account",
      columns: [t.merchantId, t.accountId],
      foreignColumns: [accounts.merchantId, accounts.id],
    }),
    check("ledger_balances_floor", sql`${t.posted} >= ${t.floor}`),
  ],
);

/** One event in the books. Append only. */
export const journals = pgTable(
  "ledger_journals",
  {
    merchantId: text().notNull(),
    id: text().notNull(),
    idem: text().notNull(),
    reqHash: bytes().notNull(),
    kind: text().notNull(),
    ref: text(),
    memo: text(),
    reverses: text(),
    /** When it happened. */
    eventAt: instant().notNull(),
    /** When it was written down. */
    createdAt: instant().notNull().defaultNow(),
    meta: jsonb(),
  },
  (t) => [
    primaryKey({ columns: [t.merchantId, t.id] }),
    uniqueIndex("ledger_journals_idem").on(t.merchantId, t.idem),
    uniqueIndex("ledger_journals_reversed_once")
      .on(t.merchantId, t.reverses)
      .where(sql`reverses is not null`),
    index("ledger_journals_ref").on(t.merchantId, t.ref).where(sql`ref is not null`),
    index("ledger_journals_latest").on(
      t.merchantId,
      t.eventAt.desc().nullsFirst(),
      t.id.desc().nullsFirst(),
    ),
  ],
);

/** One leg of a journal: > 0 credits the account, < 0 debits it. Append only. */
export const entries = pgTable(
  "ledger_entries",
  {
    merchantId: text().notNull(),
    journalId: text().notNull(),
    leg: smallint().notNull(),
    accountId: units().notNull(),
    asset: smallint().notNull(),
    amount: units().notNull(),
    eventAt: instant().notNull(),
    /** The writing transaction: what is below the oldest running one can no longer change, so rollups fold by it. */
    xact: transaction().notNull().default(sql`pg_current_xact_id()`),
  },
  (t) => [
    primaryKey({ columns: [t.merchantId, t.journalId, t.leg] }),
    index("ledger_entries_account").on(t.merchantId, t.accountId, t.eventAt),
    check("ledger_entries_amount", sql`${t.amount} <> 0`),
  ],
);

/**
 * `broken`: the books contradict themselves. `open`: something still waits on a clearing account, which is
 * normal for a while. `offenders` names the first five: journals by id, accounts by code.
 */
export type Proof = {
  id: string;
  standing: "holds" | "broken" | "open";
  count: number;
  offenders: string[];
};

/** What the proofs over every tenant's books found, and when: a row a time, the programme's. Append only. */
export const keptProofs = pgTable("ledger_proofs", {
  id: text().primaryKey(),
  merchantId: text()
    .notNull()
    .references(() => tenants.id),
  startedAt: instant().notNull(),
  finishedAt: instant().notNull(),
  /** What had been written when it began: all of that was read. */
  entries: units().notNull(),
  businesses: integer().notNull(),
  found: jsonb().$type<Proof[]>().notNull(),
});
