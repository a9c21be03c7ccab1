import { sql } from "drizzle-orm";
import { withEverything } from "@/lib/access/testing";

/** What is not zero in the books of a business: `sales JMD/2` → credit-positive minor units. */
export const balancesOf = (merchantId: string): Promise<Record<string, bigint>> =>
  withEverything(async (tx) => {
    const rows = await tx.execute<{ name: string; sum: string }>(sql`
      select a.code || ' ' || x.asset as name, sum(b.posted)::text as sum
      from ledger_balances b
      join ledger_accounts a on a.merchant_id = b.merchant_id and a.id = b.account_id
      join ledger_assets x on x.id = b.asset
      where b.merchant_id = ${merchantId} group by 1 having sum(b.posted) <> 0 order by 1`);
    return Object.fromEntries(rows.map(({ name, sum }) => [name, BigInt(sum)]));
  });

export const journalCount = (merchantId: string): Promise<number> =>
  withEverything(async (tx) => {
    const [row] = await tx.execute<{ count: number }>(
      sql`select count(*)::int as count from ledger_journals where merchant_id = ${merchantId}`,
    );
    return row?.count ?? 0;
  });
