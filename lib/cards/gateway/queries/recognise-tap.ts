import "server-only";
import { eq } from "drizzle-orm";
import type { Scope } from "@/lib/access/authorize";
import { read } from "@/lib/access/read";
import { isMacOf, openPicc, type Picc } from "@/lib/cards/gateway/rules/ntag424";
import type { Tap } from "@/lib/cards/gateway/rules/tap";
import { k1Of, uidHashOf } from "@/lib/cards/programming/steps";
import { type Card, cardIssuers, cards } from "@/lib/cards/schema";
import { open } from "@/lib/platform/crypto";
import type { Reader } from "@/lib/platform/reader";

export type KnownTap = { card: Card; counter: number };

const nobodysKey = Buffer.alloc(16);

async function cardOf(r: Reader, tap: Tap): Promise<{ card: Card; picc: Picc } | null> {
  for (const issuer of await r.select().from(cardIssuers)) {
    const picc = openPicc(k1Of(issuer), tap.p);
    if (!picc) continue;
    const [card] = await r
      .select()
      .from(cards)
      .where(eq(cards.uidHash, uidHashOf(issuer, picc.uid)));
    if (card) return { card, picc };
  }
  return null;
}

/**
 * The card that made this tap, or null for a tap nobody here made. The order of the checks is: opens,
 * begins with c7, belongs to a card, carries that card's MAC; the counter is judged when money moves.
 */
export const recogniseTap = (scope: Scope<"cards:tap">, tap: Tap): Promise<KnownTap | null> =>
  read(scope, async (r) => {
    const found = await cardOf(r, tap);
    const k2 = found?.card.k2Sealed
      ? Buffer.from(open(found.card.k2Sealed, `cards|k2|${found.card.id}`), "hex")
      : nobodysKey;
    const picc = found?.picc ?? { uid: Buffer.alloc(7), counter: 0 };
    const believed = isMacOf(k2, picc, tap.c);
    return found && believed ? { card: found.card, counter: picc.counter } : null;
  });
