import "server-only";
import { and, eq, gte, sql } from "drizzle-orm";
import { type Scope, within } from "@/lib/access/authorize";
import { read } from "@/lib/access/read";
import { assetIds } from "@/lib/ledger/rules";
import { accountId } from "@/lib/ledger/rules/account-id";
import { balances, entries } from "@/lib/ledger/schema";
import type { Asset, Money } from "@/lib/platform/money";
import type { Reader } from "@/lib/platform/reader";

export type LedgerScope = Scope<`ledger:${string}`>;
type Account = { merchantId: string; code: string; asset: Asset };

const total = (column: unknown) => sql<bigint>`coalesce(sum(${column}), 0)`.mapWith(BigInt);

async function postedOn(scope: LedgerScope, { merchantId, code, asset }: Account, r: Reader) {
  const [row] = await r
    .select({ sum: total(balances.posted) })
    .from(balances)
    .where(
      and(
        within(scope, balances.merchantId),
        eq(balances.merchantId, merchantId),
        eq(balances.accountId, accountId(code, asset)),
        eq(balances.asset, assetIds[asset]),
      ),
    );
  return row?.sum ?? 0n;
}

/** Credit-positive. An account that was never posted to holds 0. */
export const balanceOf = <A extends Asset>(
  scope: LedgerScope,
  account: Account & { asset: A },
  from?: Reader,
): Promise<Money<A>> =>
  read(
    scope,
    async (r) => ({ amount: await postedOn(scope, account, r), asset: account.asset }),
    from,
  );

/** The balance of everything that had happened before `at`, late records included: today's, less what came since. */
export const balanceAsOf = <A extends Asset>(
  scope: LedgerScope,
  account: Account & { asset: A; at: Date },
  from?: Reader,
): Promise<Money<A>> =>
  read(
    scope,
    async (r) => {
      const since = r
        .select({ sum: total(entries.amount) })
        .from(entries)
        .where(
          and(
            eq(entries.merchantId, account.merchantId),
            eq(entries.accountId, accountId(account.code, account.asset)),
            gte(entries.eventAt, account.at),
          ),
        );
      const [row] = await r
        .select({
          sum: sql<bigint>`coalesce(sum(${balances.posted}), 0) - (${since})`.mapWith(BigInt),
        })
        .from(balances)
        .where(
          and(
            within(scope, balances.merchantId),
            eq(balances.merchantId, account.merchantId),
            eq(balances.accountId, accountId(account.code, account.asset)),
          ),
        );
      return { amount: row?.sum ?? 0n, asset: account.asset };
    },
    from,
  );
