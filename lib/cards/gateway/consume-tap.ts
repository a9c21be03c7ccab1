import "server-only";
import { and, eq, lt } from "drizzle-orm";
import { z } from "zod";
import { command } from "@/lib/access/command";
import { cards } from "@/lib/cards/schema";
import { Refusal } from "@/lib/platform/errors";
import { tapUsed } from "./rules/answers";

/** Uses up a tap that only asked for the balance, so that its address pays nothing afterwards. */
export const consumeTap = command({
  name: "cards.consume-tap",
  permission: "cards:tap",
  input: z.object({ cardId: z.string(), counter: z.number().int().min(0) }),
  async run(ctx, { cardId, counter }) {
    const [card] = await ctx.tx
      .update(cards)
      .set({ counter, lastTapAt: ctx.now })
      .where(and(eq(cards.id, cardId), lt(cards.counter, counter)))
      .returning();
    if (!card) throw new Refusal("conflict", tapUsed);
    ctx.about(card.merchantId, card.id);
  },
});
