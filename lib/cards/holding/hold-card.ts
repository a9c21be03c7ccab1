import "server-only";
import { command } from "@/lib/access/command";
import { HoldCardInput } from "@/lib/cards/inputs";
import { canHold } from "@/lib/cards/rules";
import { Refusal } from "@/lib/platform/errors";
import { hold, lockCard } from "./steps";

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
        card.state === "requested"
          ? "This card is being made: there is nothing to hold."
          : "This card is not made: there is nothing to hold.",
      );
    await hold(ctx, card, reason);
    return { id: card.id, state: "held" as const };
  },
});
