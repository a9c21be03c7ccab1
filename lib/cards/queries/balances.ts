import "server-only";
import type { Scope } from "@/lib/access/authorize";
import { systemScope } from "@/lib/access/doors/worker";
import { read } from "@/lib/access/read";
import type { Card } from "@/lib/cards/schema";
import { balanceOf } from "@/lib/ledger/queries/balances";

type Owned = Pick<Card, "id" | "merchantId">;

/**
 * What each card may spend, in msat: money set aside for taps under way is not in it. The books are the
 * programme's, which a Business may not read: hand in only cards that the scope was shown in full.
 */
export async function cardBalances(
  scope: Scope<`cards:${string}`>,
  owned: readonly Owned[],
): Promise<Map<string, bigint>> {
  const ledger = systemScope("ledger:read");
  const found = await read({ ...ledger, actor: scope.actor }, (r) =>
    Promise.all(
      owned.map(async ({ id, merchantId }) => {
        const { amount } = await balanceOf(
          ledger,
          { merchantId, code: `card:${id}`, asset: "BTC/11" },
          r,
        );
        return [id, amount] as const;
      }),
    ),
  );
  return new Map(found);
}

export async function cardBalance(scope: Scope<`cards:${string}`>, card: Owned): Promise<bigint> {
  return (await cardBalances(scope, [card])).get(card.id) ?? 0n;
}
