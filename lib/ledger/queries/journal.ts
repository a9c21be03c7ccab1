import "server-only";
import { and, asc, desc, eq, sql } from "drizzle-orm";
import { within } from "@/lib/access/authorize";
import { read } from "@/lib/access/read";
import type { Leg } from "@/lib/ledger/rules";
import { beyond, cursorOf, type Keyset, keysetOf } from "@/lib/ledger/rules/keyset";
import { accounts, journals } from "@/lib/ledger/schema";
import type { Reader } from "@/lib/platform/reader";
import { candidates } from "./candidates";
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

const position = sql<string>`to_char(${journals.eventAt} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

function matching(scope: LedgerScope, filter: JournalFilter, keyset: Keyset | null, limit: number) {
  const { ref, code, family } = filter;
  const of = code ? eq(accounts.code, code) : family ? eq(accounts.family, family) : undefined;
  const key = sql`(${journals.merchantId}, ${journals.id})`;
  const among = (most: number | null) =>
    sql`${key} in (${candidates(scope, { of, keyset, limit: most })})`;
  if (!ref) return among(limit);
  return and(
    eq(journals.ref, ref),
    beyond(keyset, sql`(${journals.eventAt}, ${journals.id})`),
    of && among(null),
  );
}

/** Journals by when they happened, latest first, a page at a time. A cursor that is none starts at the top. */
export const listJournal = (
  scope: LedgerScope,
  filter: JournalFilter = {},
  from?: Reader,
): Promise<JournalPage> =>
  read(
    scope,
    async (r) => {
      const limit = filter.limit ?? 50;
      const keyset = keysetOf(filter.cursor);
      const back = keyset?.back ?? false;
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
        .where(and(within(scope, journals.merchantId), matching(scope, filter, keyset, limit + 1)))
        .orderBy(way(journals.eventAt), way(journals.id))
        .limit(limit + 1);
      const page = found.slice(0, limit);
      if (back) page.reverse();
      const more = found.length > limit;
      const legs = await legsOf(scope, page, r);
      const cursorTo = (to: "newer" | "older", row = page.at(to === "newer" ? 0 : -1)) =>
        row ? cursorOf(to, row.position, row.id) : null;
      return {
        rows: page.map(({ position: _, ...row }) => ({ ...row, legs: legs.get(row.id) ?? [] })),
        newer: (back ? more : keyset !== null) ? cursorTo("newer") : null,
        older: back || more ? cursorTo("older") : null,
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
