import "server-only";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { command } from "@/lib/access/command";
import { cards, cardTaps } from "@/lib/cards/schema";
import { newId } from "@/lib/platform/ids";
import { showTap } from "./steps";

/** A held card was read by a till: its history says so, once a tap, though no amount was asked yet. */
export const refuseHeld = command({
  name: "cards.refuse-held",
  permission: "cards:tap",
  input: z.object({ cardId: z.string(), counter: z.number().int().min(0) }),
  async run(ctx, { cardId, counter }) {
    const [card] = await ctx.tx.select().from(cards).where(eq(cards.id, cardId)).for("update");
    if (card?.state !== "held" || counter <= card.counter) return;
    ctx.about(card.merchantId, card.id);
    const [noted] = await ctx.tx
      .select({ id: cardTaps.id })
      .from(cardTaps)
      .where(and(eq(cardTaps.cardId, cardId), eq(cardTaps.counter, counter)));
    if (noted) return;
    await ctx.tx.insert(cardTaps).values({
      id: newId("tap"),
      merchantId: card.merchantId,
      cardId,
      counter,
      state: "declined",
      reason: "held",
      msat: 0n,
      at: ctx.now,
      finishedAt: ctx.now,
    });
    await showTap(ctx, card, card.merchantId);
  },
});
