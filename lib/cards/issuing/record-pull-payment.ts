import "server-only";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { command } from "@/lib/access/command";
import { cardIssued } from "@/lib/cards/events";
import { newLink } from "@/lib/cards/programming/steps";
import { cards } from "@/lib/cards/schema";
import { noteCardEvent } from "@/lib/cards/steps";
import { seal, sha256 } from "@/lib/platform/crypto";

/** BTCPay has made the card's pull payment: the card is blank and may be programmed for 24 hours. */
export const recordPullPayment = command({
  name: "cards.record-pull-payment",
  permission: "btcpay:apply",
  input: z.object({ cardId: z.string(), pullPaymentId: z.string().min(1) }),
  redact: ["pullPaymentId"],
  async run(ctx, { cardId, pullPaymentId }) {
    const [card] = await ctx.tx
      .update(cards)
      .set({
        state: "blank",
        fault: null,
        pullPaymentSealed: seal(pullPaymentId, `cards|pull_payment|${cardId}`),
        pullPaymentHash: sha256(pullPaymentId),
        ...newLink(cardId, ctx.now),
      })
      .where(and(eq(cards.id, cardId), eq(cards.state, "requested")))
      .returning();
    if (!card) return;
    ctx.about(card.merchantId, card.id);
    await noteCardEvent(ctx, card, "ready");
    await ctx.emit(cardIssued, { cardId }, card.merchantId);
  },
});
