import "server-only";
import { command } from "@/lib/access/command";
import { HoldCardsInput } from "@/lib/cards/inputs";
import { canHold } from "@/lib/cards/rules";
import { Refusal } from "@/lib/platform/errors";
import { hold, lockCard } from "./steps";

/** Stops the payments of the chosen cards that can be held; the others stay as they are. */
export const holdCards = command({
  name: "cards.hold-cards",
  permission: "cards:hold",
  input: HoldCardsInput,
  async run(ctx, { cardIds, reason }) {
    const held: string[] = [];
    // always in the same order, so that two people holding the same cards never wait for each other
    for (const id of cardIds.toSorted()) {
      const card = await lockCard(ctx, id);
      if (!canHold(card.state)) continue;
      await hold(ctx, card, reason);
      ctx.about(card.merchantId, card.id);
      held.push(id);
    }
    if (held.length === 0) throw new Refusal("conflict", "None of these cards can be held.");
    return { held, left: cardIds.length - held.length };
  },
});
