import "server-only";
import { command } from "@/lib/access/command";
import { HoldCardsInput } from "@/lib/cards/inputs";
import { canRelease } from "@/lib/cards/rules";
import { Refusal } from "@/lib/platform/errors";
import { lockCard, release } from "./steps";

/** Lets the chosen cards that are on hold pay again. */
export const releaseCards = command({
  name: "cards.release-cards",
  permission: "cards:hold",
  input: HoldCardsInput,
  async run(ctx, { cardIds, reason }) {
    const released: string[] = [];
    for (const id of cardIds.toSorted()) {
      const card = await lockCard(ctx, id);
      if (!canRelease(card.state)) continue;
      await release(ctx, card, reason);
      ctx.about(card.merchantId, card.id);
      released.push(id);
    }
    if (released.length === 0) throw new Refusal("conflict", "None of these cards is on hold.");
    return { released, left: cardIds.length - released.length };
  },
});
