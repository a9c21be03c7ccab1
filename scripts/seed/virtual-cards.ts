import { hex } from "@/lib/btcpay/regtest/ids";
import { cardAddress } from "@/lib/cards/programming/rules";
import { env } from "@/lib/platform/env";
import { keysOf } from "./card-rows";
import { isHeld, type Plastic } from "./plastic";
import type { Btcpay } from "./servers";

const upper = (bytes: Uint8Array): string => hex(bytes).toUpperCase();

/** Five working Flashcards as virtual cards that can be tapped on the embedded BTCPay's own page. */
export async function loadVirtualCards(
  { sql }: Btcpay,
  cards: readonly Plastic[],
  now: Date,
): Promise<number> {
  const chosen = cards
    .filter((card) => card.activeAt && !isHeld(card, now) && card.leftMsat > 30_000_000n)
    .slice(-5);
  for (const card of chosen) {
    const { K0, K1, K2, K3, K4 } = keysOf(card);
    const keys = { K0: upper(K0), K1: upper(K1), K2: upper(K2), K3: upper(K3), K4: upper(K4) };
    await sql`insert into virtual_cards (id, uid, label, counter, lnurlw, keys, created_at)
      values (${`demo-${card.number.toLowerCase()}`}, ${card.uid}, ${`Flashcard ${card.number}`},
        ${card.counter}, ${cardAddress(env.AUTH_URL)}, ${sql.json(keys)}, ${card.createdAt})`;
  }
  return chosen.length;
}
