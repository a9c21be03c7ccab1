import "server-only";
import { command } from "@/lib/access/command";
import { cardRequested } from "@/lib/cards/events";
import { lockCard } from "@/lib/cards/holding/steps";
import { CardInput } from "@/lib/cards/inputs";
import { Refusal } from "@/lib/platform/errors";

/** Asks BTCPay for the card's pull payment once more, at once. */
export const retryIssue = command({
  name: "cards.retry-issue",
  permission: "cards:issue",
  input: CardInput,
  async run(ctx, { cardId }) {
    const card = await lockCard(ctx, cardId);
    ctx.about(card.merchantId, card.id);
    if (card.state !== "requested")
      throw new Refusal("conflict", "This card is not waiting for BTCPay any more.");
    await ctx.emit(cardRequested, { cardId: card.id }, card.merchantId);
    return { id: card.id };
  },
});
