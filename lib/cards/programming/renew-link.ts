import "server-only";
import { eq } from "drizzle-orm";
import { command } from "@/lib/access/command";
import { lockCard } from "@/lib/cards/holding/steps";
import { CardInput } from "@/lib/cards/inputs";
import { canProgram } from "@/lib/cards/rules";
import { cards } from "@/lib/cards/schema";
import { noteCardEvent } from "@/lib/cards/steps";
import { Refusal } from "@/lib/platform/errors";
import { newLink } from "./steps";

/** A fresh one-time programming link for 24 hours; the one before stops working. */
export const renewLink = command({
  name: "cards.renew-link",
  permission: "cards:program",
  input: CardInput,
  async run(ctx, { cardId }) {
    const card = await lockCard(ctx, cardId);
    ctx.about(card.merchantId, card.id);
    if (!canProgram(card.state))
      throw new Refusal("conflict", "Only a card that has not paid yet can be programmed.");
    await ctx.tx.update(cards).set(newLink(card.id, ctx.now)).where(eq(cards.id, card.id));
    await noteCardEvent(ctx, card, "link-made");
    return { id: card.id };
  },
});
