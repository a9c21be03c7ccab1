import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { within } from "@/lib/access/authorize";
import { read } from "@/lib/access/read";
import type { Side } from "@/lib/ledger/rules";
import { accounts, balances, entries, ledgerAssets } from "@/lib/ledger/schema";
import type { Asset } from "@/lib/platform/money";
import type { Reader } from "@/lib/platform/reader";
import type { LedgerScope } from "./scope";

/** One family of accounts in one asset; both columns are in minor units and not negative. */
export type TrialLine = {
  asset: Asset;
  family: string;
  side: Side;
  accounts: number;
  debit: bigint;
  credit: bigint;
};
/** `difference` is credit less debit: 0n, or the books are broken. */
export type TrialSum = { asset: Asset; debit: bigint; credit: bigint; difference: bigint };
export type TrialBalance = { lines: TrialLine[]; sums: TrialSum[] };

const now = (scope: LedgerScope): SQL => sql`
  select merchant_id, account_id, sum(posted) as balance from ${balances}
  where ${within(scope, balances.merchantId)} group by 1, 2`;

const asOf = (scope: LedgerScope, at: Date): SQL => sql`
  select merchant_id, account_id, sum(amount) as balance from (
    select merchant_id, account_id, posted as amount from ${balances}
    where ${within(scope, balances.merchantId)}
    union all
    select merchant_id, account_id, -amount from ${entries}
    where ${within(scope, entries.merchantId)} and ${entries.eventAt} >= ${at.toISOString()}
  ) moved group by 1, 2`;

/** Every account by family: now, or (`at`) of everything that had happened before that instant. */
export const trialBalance = (
  scope: LedgerScope,
  { at }: { at?: Date | undefined } = {},
  from?: Reader,
): Promise<TrialBalance> =>
  read(
    scope,
    async (r) => {
      const held = at ? asOf(scope, at) : now(scope);
      const lines = await r
        .select({
          asset: sql<Asset>`${ledgerAssets.asset}`,
          family: sql<string>`${accounts.family}`,
          side: sql<Side>`min(${accounts.side})`,
          accounts: sql<number>`count(*)`.mapWith(Number),
          debit: sql<bigint>`sum(greatest(-held.balance, 0))`.mapWith(BigInt),
          credit: sql<bigint>`sum(greatest(held.balance, 0))`.mapWith(BigInt),
        })
        .from(sql`(${held}) held`)
        .innerJoin(
          accounts,
          sql`${accounts.merchantId} = held.merchant_id and ${accounts.id} = held.account_id`,
        )
        .innerJoin(ledgerAssets, sql`${ledgerAssets.id} = ${accounts.asset}`)
        .groupBy(ledgerAssets.id, accounts.family)
        .orderBy(ledgerAssets.id, sql`min(${accounts.side})`, accounts.family);
      return { lines, sums: sumsOf(lines) };
    },
    from,
  );

function sumsOf(lines: readonly TrialLine[]): TrialSum[] {
  const sums = new Map<Asset, TrialSum>();
  for (const { asset, debit, credit } of lines) {
    const sum = sums.get(asset) ?? { asset, debit: 0n, credit: 0n, difference: 0n };
    sums.set(asset, {
      asset,
      debit: sum.debit + debit,
      credit: sum.credit + credit,
      difference: sum.difference + credit - debit,
    });
  }
  return [...sums.values()];
}
