import "server-only";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { command } from "@/lib/access/command";
import { cardIssueFailed } from "@/lib/cards/events";
import { cards } from "@/lib/cards/schema";
import { noteCardEvent, refreshCard } from "@/lib/cards/steps";
import { post } from "@/lib/ledger/steps";
import { made } from "@/lib/platform/i18n/translator";

/** BTCPay has not made the pull payment. With `final` the load goes back to the float; else it is tried again. */
export const failIssue = command({
  name: "cards.fail-issue",
  permission: "btcpay:apply",
  input: z.object({ cardId: z.string(), fault: z.string().max(300), final: z.boolean() }),
  async run(ctx, { cardId, fault, final }) {
    const [card] = await ctx.tx
      .update(cards)
      .set({ fault, ...(final ? { state: "failed" as const } : {}) })
      .where(and(eq(cards.id, cardId), eq(cards.state, "requested")))
      .returning();
    if (!card) return;
    ctx.about(card.merchantId, card.id);
    if (!final) return refreshCard(ctx, card);
    await post(ctx.tx, {
      merchantId: card.merchantId,
      idem: `card-load-back:${card.id}`,
      kind: "card.load-back",
      eventAt: ctx.now,
      ref: card.id,
      memo: made`Flashcard ${card.number} could not be made`,
      legs: [
        { code: `card:${card.id}`, asset: "BTC/11", amount: -card.loadMsat },
        { code: "float:cards", asset: "BTC/11", amount: card.loadMsat },
      ],
    });
    await noteCardEvent(ctx, card, "not-made", fault);
    await ctx.emit(cardIssueFailed, { cardId }, card.merchantId);
  },
});
