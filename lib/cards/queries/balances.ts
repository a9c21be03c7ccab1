import "server-only";
import type { Scope } from "@/lib/access/authorize";
import { systemScope } from "@/lib/access/doors/worker";
import { read } from "@/lib/access/read";
import type { Card } from "@/lib/cards/schema";
import { balanceOf } from "@/lib/ledger/queries/balances";
import type { Reader } from "@/lib/platform/reader";

type Owned = Pick<Card, "id" | "merchantId">;

const account = (card: Owned) =>
  ({ merchantId: card.merchantId, code: `card:${card.id}`, asset: "BTC/11" }) as const;

/** What the card may spend, in msat: money set aside for taps under way is not in it. */
export async function cardBalance(
  _scope: Scope<`cards:${string}`>,
  card: Owned,
  from?: Reader,
): Promise<bigint> {
  const { amount } = await balanceOf(systemScope("ledger:read"), account(card), from);
  return amount;
}
