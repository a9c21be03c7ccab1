import "server-only";
import { and, eq, exists, or } from "drizzle-orm";
import { type Scope, within } from "@/lib/access/authorize";
import { read } from "@/lib/access/read";
import { type Card, cards, cardTaps } from "@/lib/cards/schema";
import { Refusal } from "@/lib/platform/errors";
import type { Reader } from "@/lib/platform/reader";

export type CardScope = Scope<`cards:${string}`>;

/** A card that the scope's businesses issued or were paid with. Throws `not-found` for any other. */
export const findCard = (scope: CardScope, cardId: string, from?: Reader): Promise<Card> =>
  read(
    scope,
    async (r) => {
      const tappedHere = r
        .select({ id: cardTaps.id })
        .from(cardTaps)
        .where(and(eq(cardTaps.cardId, cards.id), within(scope, cardTaps.merchantId)));
      const [card] = await r
        .select()
        .from(cards)
        .where(
          and(eq(cards.id, cardId), or(within(scope, cards.issuerMerchantId), exists(tappedHere))),
        );
      if (!card) throw new Refusal("not-found", "There is no such Flashcard here.");
      return card;
    },
    from,
  );
