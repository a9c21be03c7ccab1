import "server-only";
import { command } from "@/lib/access/command";
import { ReleaseCardInput } from "@/lib/cards/inputs";
import { canRelease } from "@/lib/cards/rules";
import { Refusal } from "@/lib/platform/errors";
import { lockCard, release } from "./steps";

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
    return { id: card.id, state: await release(ctx, card, reason) };
  },
});
