import "server-only";
import { and, eq, inArray, sql } from "drizzle-orm";
import { within } from "@/lib/access/authorize";
import { read } from "@/lib/access/read";
import type { Leg } from "@/lib/ledger/rules";
import { accounts, entries, ledgerAssets } from "@/lib/ledger/schema";
import type { Asset } from "@/lib/platform/money";
import type { Reader } from "@/lib/platform/reader";
import type { LedgerScope } from "./scope";

/** The legs of these journals, debits first. */
export const legsOf = (
  scope: LedgerScope,
  journals: readonly { merchantId: string; id: string }[],
  from?: Reader,
): Promise<Map<string, Leg[]>> =>
  read(
    scope,
    async (r) => {
      const legs = new Map<string, Leg[]>(journals.map(({ id }) => [id, []]));
      if (legs.size === 0) return legs;
      const rows = await r
        .select({
          journalId: entries.journalId,
          code: accounts.code,
          asset: sql<Asset>`${ledgerAssets.asset}`,
          amount: entries.amount,
        })
        .from(entries)
        .innerJoin(
          accounts,
          and(eq(accounts.merchantId, entries.merchantId), eq(accounts.id, entries.accountId)),
        )
        .innerJoin(ledgerAssets, eq(ledgerAssets.id, entries.asset))
        .where(
          and(
            within(scope, entries.merchantId),
            inArray(entries.merchantId, [...new Set(journals.map((j) => j.merchantId))]),
            inArray(entries.journalId, [...legs.keys()]),
          ),
        )
        .orderBy(entries.journalId, sql`${entries.amount} > 0`, entries.leg);
      for (const { journalId, ...leg } of rows) legs.get(journalId)?.push(leg);
      return legs;
    },
    from,
  );
