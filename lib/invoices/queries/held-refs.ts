import "server-only";
import { asc, type SQL, sql } from "drizzle-orm";
import { type Scope, within } from "@/lib/access/authorize";
import { read } from "@/lib/access/read";
import { fortnightOf, patternOf } from "@/lib/invoices/rules/holding";
import { invoices } from "@/lib/invoices/schema";

type Wanted = { kind: "invoice" | "payment" | "card"; text: string; most: number };
type Walked = Wanted & {
  /** Nothing of this kind is older. */
  since: Date;
  /** Oldest fortnight first. */
  rising?: boolean | undefined;
};
export type HeldRef = { ref: string; fortnight: number };

const rowsOf = (scope: Scope<string>, kind: Wanted["kind"]): SQL =>
  scope.merchants === "all"
    ? sql`kind = ${kind}`
    : sql`kind = ${kind} and merchant_id in ${[...scope.merchants]}`;

const settings = (text: string) => ({
  "app.pattern": patternOf(text),
  // the planner cannot know how rare the text is; these leave it the trigram index
  enable_seqscan: "off",
  enable_indexscan: "off",
});

const held = { ref: sql<string>`held.ref`, fortnight: sql<number>`held.fortnight` };

/** The newest rows that hold the text, all of them looked at: for kinds that are few, or seldom hold the same. */
export async function newestRefs(scope: Scope<string>, wanted: Wanted): Promise<HeldRef[]> {
  const { kind, text, most } = wanted;
  if (scope.merchants.length === 0) return [];
  const rows = sql`(
    select ref, fortnight from search_entries where ${rowsOf(scope, kind)}
    order by at desc, ref desc limit ${most}) held`;
  return read(scope, (r) => r.select(held).from(rows), undefined, settings(text));
}

/**
 * Rows that hold the text, fortnight after fortnight until there are `most`: a frequent word costs what stands in
 * one of them, wherever in the past it is frequent, and a rare one a look at each.
 */
export async function heldRefs(scope: Scope<string>, wanted: Walked): Promise<HeldRef[]> {
  const { kind, text, most, since, rising } = wanted;
  if (scope.merchants.length === 0) return [];
  // a clock may run ahead a little
  const ends = [fortnightOf(since), fortnightOf(new Date()) + 1];
  const [from, to] = rising ? ends : ends.toReversed();
  // the outer loop runs in its order and stops at the limit
  const rows = sql`
    generate_series(${from}::int, ${to}::int, ${rising ? 1 : -1}::int) f cross join lateral (
      select ref, fortnight from search_entries
      where ${rowsOf(scope, kind)} and fortnight = f::smallint
      order by at desc, ref desc limit ${most}) held`;
  return read(scope, (r) => r.select(held).from(rows).limit(most), undefined, settings(text));
}

/** When the oldest invoice of these businesses was made; null when there is none. */
export async function oldestInvoice(scope: Scope<string>): Promise<Date | null> {
  const [found] = await read(scope, (r) =>
    r
      .select({ at: invoices.createdAt })
      .from(invoices)
      .where(within(scope, invoices.merchantId))
      .orderBy(asc(invoices.createdAt), asc(invoices.id))
      .limit(1),
  );
  return found?.at ?? null;
}
