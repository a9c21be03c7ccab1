import "server-only";
import { eq } from "drizzle-orm";
import { command } from "@/lib/access/command";
import { cardReleased } from "@/lib/cards/events";
import { ReleaseCardInput } from "@/lib/cards/inputs";
import { canRelease, stateAfterRelease } from "@/lib/cards/rules";
import { cards } from "@/lib/cards/schema";
import { noteCardEvent } from "@/lib/cards/steps";
import { Refusal } from "@/lib/platform/errors";
import { lockCard } from "./steps";

/** Lets a held card pay again, in the state it had before. */
export const releaseCard = command({
  name: "cards.release",
  permission: "cards:hold",
  input: ReleaseCardInput,
  async run(ctx, { cardId, reason }) {
    const card = await lockCard(ctx, cardId);
    ctx.about(card.merchantId, card.id);
    if (!canRelease(card.state))
      throw new Refusal("conflict", "This card is not on hold, so there is nothing to release.");
    const state = stateAfterRelease(card);
    await ctx.tx
      .update(cards)
      .set({ state, heldAt: null, heldBy: null, holdReason: null })
      .where(eq(cards.id, card.id));
    await noteCardEvent(ctx, card, "released", reason);
    await ctx.emit(cardReleased, { cardId: card.id }, card.merchantId);
    return { id: card.id, state };
  },
});
