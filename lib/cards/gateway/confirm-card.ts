import "server-only";
import { and, eq } from "drizzle-orm";
import { command } from "@/lib/access/command";
import { cardConfirmed } from "@/lib/cards/events";
import { CardInput } from "@/lib/cards/inputs";
import { cards } from "@/lib/cards/schema";
import { noteCardEvent } from "@/lib/cards/steps";

/** The first tap we could believe: the keys have arrived on the card. */
export const confirmCard = command({
  name: "cards.confirm",
  permission: "cards:tap",
  input: CardInput,
  async run(ctx, { cardId }) {
    const [card] = await ctx.tx
      .update(cards)
      .set({
        state: "active",
        lastTapAt: ctx.now,
        programTokenHash: null,
        programTokenExpiresAt: null,
      })
      .where(and(eq(cards.id, cardId), eq(cards.state, "programmed")))
      .returning();
    if (!card) return;
    ctx.about(card.merchantId, card.id);
    await noteCardEvent(ctx, card, "confirmed");
    await ctx.emit(cardConfirmed, { cardId }, card.merchantId);
  },
});
