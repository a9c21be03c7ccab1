import "server-only";
import { sql } from "drizzle-orm";
import { type Scope, scopeSetting } from "@/lib/access/authorize";
import { read } from "@/lib/access/read";
import type { Asset } from "@/lib/platform/money";
import type { Reader } from "@/lib/platform/reader";

export type HomeScope = Scope<"home:read">;
/** Turnover of one local day: minor units of the asset, and how many entries. */
export type DayTotal = {
  day: string;
  debit: bigint;
  credit: bigint;
  debits: number;
  credits: number;
};
export type Wanted = { head: string; asset: Asset; from: string; to: string };

/**
 * Daily turnover of the accounts of one family, `from` and `to` included (YYYY-MM-DD in the business's own
 * zone, or the programme's for all businesses). Days without entries are left out.
 */
export async function listDayTotals(
  scope: HomeScope,
  wanted: Wanted,
  from?: Reader,
): Promise<DayTotal[]> {
  const { head, asset, from: first, to: last } = wanted;
  const what = sql`head = ${head} and asset = ${asset} and day between ${first}::date and ${last}::date`;
  const source =
    scope.merchants === "all"
      ? sql`platform_totals_live where ${what}`
      : sql`daily_totals_live where merchant_id = any(string_to_array(${scopeSetting(scope)}, ',')) and ${what}`;
  const rows = await read(
    scope,
    (reader) =>
      reader
        .select({
          day: sql<string>`x.day`,
          debit: sql<string>`x.debit`,
          credit: sql<string>`x.credit`,
          debits: sql<string>`x.debits`,
          credits: sql<string>`x.credits`,
        })
        .from(
          sql`(select day::text as day, sum(debit)::text as debit, sum(credit)::text as credit,
            sum(debits)::text as debits, sum(credits)::text as credits from ${source} group by day order by day) x`,
        ),
    from,
  );
  return rows.map((row) => ({
    day: row.day,
    debit: BigInt(row.debit),
    credit: BigInt(row.credit),
    debits: Number(row.debits),
    credits: Number(row.credits),
  }));
}

/** Assets in which these businesses sold within the days, most sales first. */
export async function listSoldAssets(scope: HomeScope, from: string, to: string): Promise<Asset[]> {
  const what = sql`head = 'sales' and day between ${from}::date and ${to}::date`;
  const source =
    scope.merchants === "all"
      ? sql`platform_totals_live where ${what}`
      : sql`daily_totals_live where merchant_id = any(string_to_array(${scopeSetting(scope)}, ',')) and ${what}`;
  const rows = await read(scope, (reader) =>
    reader
      .select({ asset: sql<Asset>`x.asset` })
      .from(sql`(select asset from ${source} group by asset order by sum(credits) desc, asset) x`),
  );
  return rows.map((row) => row.asset);
}
