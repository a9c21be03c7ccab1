import "server-only";
import { eq } from "drizzle-orm";
import { command } from "@/lib/access/command";
import { cardHeld } from "@/lib/cards/events";
import { HoldCardInput } from "@/lib/cards/inputs";
import { canHold, cardStateWords } from "@/lib/cards/rules";
import { cards } from "@/lib/cards/schema";
import { noteCardEvent } from "@/lib/cards/steps";
import { Refusal } from "@/lib/platform/errors";
import { lockCard } from "./steps";

/** Stops a card's payments until it is released. A second hold leaves the first one's reason. */
export const holdCard = command({
  name: "cards.hold",
  permission: "cards:hold",
  input: HoldCardInput,
  async run(ctx, { cardId, reason }) {
    const card = await lockCard(ctx, cardId);
    ctx.about(card.merchantId, card.id);
    if (card.state === "held") return { id: card.id, state: card.state };
    if (!canHold(card.state))
      throw new Refusal(
        "conflict",
        `This card is ${cardStateWords[card.state].word.toLowerCase()}: there is nothing to hold.`,
      );
    await ctx.tx
      .update(cards)
      .set({ state: "held", heldAt: ctx.now, heldBy: ctx.actor.id, holdReason: reason })
      .where(eq(cards.id, card.id));
    await noteCardEvent(ctx, card, "held", reason);
    await ctx.emit(cardHeld, { cardId: card.id }, card.merchantId);
    return { id: card.id, state: "held" as const };
  },
});
