import "server-only";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { type Ctx, command } from "@/lib/access/command";
import { cardDeclined, cardTapped } from "@/lib/cards/events";
import { type Card, type CardTap, cards, cardTaps } from "@/lib/cards/schema";
import { post } from "@/lib/ledger/steps";
import { showTap } from "./steps";

const SettleTapInput = z.object({
  tapId: z.string(),
  state: z.enum(["paid", "failed", "in-flight"]),
  payoutId: z.string().nullable(),
});

/** Paid: what was set aside has left BTCPay. Failed: it goes back to the card. */
const book = (ctx: Ctx, card: Card, tap: CardTap, state: "paid" | "failed") =>
  post(ctx.tx, {
    merchantId: card.merchantId,
    idem: `tap-end:${tap.id}`,
    kind: state === "paid" ? "card.tap-paid" : "card.tap-released",
    eventAt: ctx.now,
    ref: card.id,
    meta: { tapId: tap.id, ...(tap.invoiceId ? { invoiceId: tap.invoiceId } : {}) },
    legs: [
      { code: `tap:${tap.id}`, asset: "BTC/11", amount: -tap.msat },
      {
        code: state === "paid" ? "bitcoin:btcpay" : `card:${card.id}`,
        asset: "BTC/11",
        amount: tap.msat,
      },
    ],
  });

/** Records what BTCPay says became of a tap. A tap that has ended stays as it ended. */
export const settleTap = command({
  name: "cards.settle-tap",
  permission: "cards:tap",
  input: SettleTapInput,
  async run(ctx, { tapId, state, payoutId }) {
    const [tap] = await ctx.tx.select().from(cardTaps).where(eq(cardTaps.id, tapId)).for("update");
    if (!tap || (tap.state !== "reserved" && tap.state !== "in-flight")) return;
    const [card] = await ctx.tx.select().from(cards).where(eq(cards.id, tap.cardId));
    if (!card) throw new Error("A tap without its card");
    ctx.about(tap.merchantId, card.id);
    if (state === "in-flight") {
      await ctx.tx.update(cardTaps).set({ state }).where(eq(cardTaps.id, tapId));
      return showTap(ctx, card, tap.merchantId);
    }
    const { journalId } = await book(ctx, card, tap, state);
    const reason = state === "failed" ? "not-paid" : null;
    await ctx.tx
      .update(cardTaps)
      .set({ state, reason, payoutId, journalId, finishedAt: ctx.now })
      .where(eq(cardTaps.id, tapId));
    await showTap(ctx, card, tap.merchantId);
    const told = { cardId: card.id, tapId, invoiceId: tap.invoiceId };
    await ctx.emit(state === "paid" ? cardTapped : cardDeclined, told, tap.merchantId);
  },
});
