import "server-only";
import { and, asc, desc, eq, type SQL, sql } from "drizzle-orm";
import { within } from "@/lib/access/authorize";
import { read } from "@/lib/access/read";
import type { Leg } from "@/lib/ledger/rules";
import { accounts, entries, journals } from "@/lib/ledger/schema";
import type { Reader } from "@/lib/platform/reader";
import { legsOf } from "./legs";
import type { LedgerScope } from "./scope";

export type JournalRow = {
  merchantId: string;
  id: string;
  kind: string;
  ref: string | null;
  memo: string | null;
  reverses: string | null;
  eventAt: Date;
  createdAt: Date;
  legs: Leg[];
};
/** `newer` and `older` are cursors for the next call, null at the ends. */
export type JournalPage = { rows: JournalRow[]; newer: string | null; older: string | null };
export type JournalFilter = {
  ref?: string | undefined;
  /** An account's code: journals that moved it. */
  code?: string | undefined;
  /** A line of the trial balance: journals that moved any of its accounts. */
  family?: string | undefined;
  cursor?: string | undefined;
  limit?: number;
};

const keyShape = /^(older|newer)~([\d.TZ:-]{20,30})~(jnl_[0-9a-z]{26})$/;
const position = sql<string>`to_char(${journals.eventAt} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

function keysetOf(cursor: string | undefined): { back: boolean; where: SQL | undefined } {
  const [, way, at, id] = keyShape.exec(cursor ?? "") ?? [];
  if (!at || Number.isNaN(Date.parse(at))) return { back: false, where: undefined };
  const key = sql`(${journals.eventAt}, ${journals.id})`;
  return way === "newer"
    ? { back: true, where: sql`${key} > (${at}::timestamptz, ${id})` }
    : { back: false, where: sql`${key} < (${at}::timestamptz, ${id})` };
}

const touching = (scope: LedgerScope, which: SQL): SQL => sql`
  (${journals.merchantId}, ${journals.id}) in (
    select ${entries.merchantId}, ${entries.journalId} from ${entries} join ${accounts}
    on ${accounts.merchantId} = ${entries.merchantId} and ${accounts.id} = ${entries.accountId}
    where ${which} and ${within(scope, accounts.merchantId)})`;

/** Journals by when they happened, latest first, a page at a time. A cursor that is none starts at the top. */
export const listJournal = (
  scope: LedgerScope,
  { ref, code, family, cursor, limit = 50 }: JournalFilter = {},
  from?: Reader,
): Promise<JournalPage> =>
  read(
    scope,
    async (r) => {
      const { back, where } = keysetOf(cursor);
      const way = back ? asc : desc;
      const found = await r
        .select({
          merchantId: journals.merchantId,
          id: journals.id,
          kind: journals.kind,
          ref: journals.ref,
          memo: journals.memo,
          reverses: journals.reverses,
          eventAt: journals.eventAt,
          createdAt: journals.createdAt,
          position,
        })
        .from(journals)
        .where(
          and(
            within(scope, journals.merchantId),
            where,
            ref === undefined ? undefined : eq(journals.ref, ref),
            code === undefined ? undefined : touching(scope, eq(accounts.code, code)),
            family === undefined ? undefined : touching(scope, eq(accounts.family, family)),
          ),
        )
        .orderBy(way(journals.eventAt), way(journals.id))
        .limit(limit + 1);
      const page = found.slice(0, limit);
      if (back) page.reverse();
      const more = found.length > limit;
      const legs = await legsOf(scope, page, r);
      const cursorOf = (to: "newer" | "older", row = page.at(to === "newer" ? 0 : -1)) =>
        row ? `${to}~${row.position}~${row.id}` : null;
      return {
        rows: page.map(({ position: _, ...row }) => ({ ...row, legs: legs.get(row.id) ?? [] })),
        newer: (back ? more : where !== undefined) ? cursorOf("newer") : null,
        older: back || more ? cursorOf("older") : null,
      };
    },
    from,
  );

/** What the books say about one thing, such as an invoice's id, at most 100 journals. */
export const journalsFor = (
  scope: LedgerScope,
  about: { ref: string } | { code: string },
  from?: Reader,
): Promise<JournalRow[]> =>
  listJournal(scope, { ...about, limit: 100 }, from).then(({ rows }) => rows);
