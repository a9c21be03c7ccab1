import "server-only";
import { and, eq, gte, type SQL, sql } from "drizzle-orm";
import { within } from "@/lib/access/authorize";
import { read } from "@/lib/access/read";
import { accountId } from "@/lib/ledger/rules/account-id";
import { balances, entries } from "@/lib/ledger/schema";
import { type Asset, type Money, money } from "@/lib/platform/money";
import type { Reader } from "@/lib/platform/reader";
import type { LedgerScope } from "./scope";

/** sum(int8) is numeric: back to whole units, 0 for no rows. */
const total = (column: unknown) => sql<bigint>`coalesce(sum(${column}), 0)`.mapWith(BigInt);

type Account<A extends Asset> = { merchantId: string; code: string; asset: A };

const rowsOf = (scope: LedgerScope, { merchantId, code, asset }: Account<Asset>): SQL | undefined =>
  and(
    within(scope, balances.merchantId),
    eq(balances.merchantId, merchantId),
    eq(balances.accountId, accountId(code, asset)),
  );

/** Credit-positive. An account that was never posted to holds 0. */
export const balanceOf = <A extends Asset>(
  scope: LedgerScope,
  account: Account<A>,
  from?: Reader,
): Promise<Money<A>> =>
  read(
    scope,
    async (r) => {
      const [row] = await r
        .select({ sum: total(balances.posted) })
        .from(balances)
        .where(rowsOf(scope, account));
      return money(row?.sum ?? 0n, account.asset);
    },
    from,
  );

/** What had happened before `at`, late records included: today's balance, less what came since. */
export const balanceAsOf = <A extends Asset>(
  scope: LedgerScope,
  account: Account<A> & { at: Date },
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
        .select({ sum: sql<bigint>`${total(balances.posted)} - (${since})`.mapWith(BigInt) })
        .from(balances)
        .where(rowsOf(scope, account));
      return money(row?.sum ?? 0n, account.asset);
    },
    from,
  );
