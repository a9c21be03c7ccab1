import "server-only";
import { and, eq, lt } from "drizzle-orm";
import { z } from "zod";
import { type Ctx, command } from "@/lib/access/command";
import { cardConfirmed } from "@/lib/cards/events";
import { cards } from "@/lib/cards/schema";
import { noteCardEvent } from "@/lib/cards/steps";
import { Refusal } from "@/lib/platform/errors";
import { tapUsed } from "./rules/answers";
import { declineTap, reserveFunds } from "./steps";

const ReserveTapInput = z.object({
  cardId: z.string(),
  counter: z.number().int().min(0),
  /** The Business whose invoice it pays, or the programme. */
  merchantId: z.string(),
  invoiceId: z.string().nullable(),
  paymentHash: z.string(),
  bolt11: z.string(),
  msat: z.bigint().positive(),
  expiresAt: z.date(),
});

/** Uses up the tap: of any number with this counter, one gets past here. */
async function advance(ctx: Ctx, cardId: string, counter: number) {
  const [card] = await ctx.tx
    .update(cards)
    .set({ counter, lastTapAt: ctx.now })
    .where(and(eq(cards.id, cardId), lt(cards.counter, counter)))
    .returning();
  if (!card) throw new Refusal("conflict", tapUsed);
  return card;
}

/** Judges a tap and, when it may be paid, sets the money aside before BTCPay is asked. */
export const reserveTap = command({
  name: "cards.reserve-tap",
  permission: "cards:tap",
  input: ReserveTapInput,
  redact: ["bolt11"],
  async run(ctx, input) {
    const card = await advance(ctx, input.cardId, input.counter);
    ctx.about(input.merchantId, card.id);
    if (card.state === "held") return declineTap(ctx, card, input, "held");
    if (input.expiresAt <= ctx.now) return declineTap(ctx, card, input, "expired");
    if (card.state === "programmed") {
      await ctx.tx.update(cards).set({ state: "active" }).where(eq(cards.id, card.id));
      await noteCardEvent(ctx, card, "confirmed");
      await ctx.emit(cardConfirmed, { cardId: card.id }, card.merchantId);
    }
    return reserveFunds(ctx, card, input);
  },
});
