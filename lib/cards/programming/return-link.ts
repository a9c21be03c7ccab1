import "server-only";
import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { z } from "zod";
import { command } from "@/lib/access/command";
import { cards } from "@/lib/cards/schema";
import { noteCardEvent } from "@/lib/cards/steps";
import { msg } from "@/lib/platform/i18n/translator";

/** BTCPay gave no keys: the same link may be tried again. */
export const returnLink = command({
  name: "cards.return-link",
  permission: "cards:program",
  input: z.object({ cardId: z.string(), tokenHash: z.string().length(64) }),
  redact: ["tokenHash"],
  async run(ctx, { cardId, tokenHash }) {
    const [card] = await ctx.tx
      .update(cards)
      .set({ programTokenHash: tokenHash })
      .where(
        and(
          eq(cards.id, cardId),
          isNull(cards.programTokenHash),
          isNotNull(cards.programTokenExpiresAt),
        ),
      )
      .returning();
    if (!card) return;
    ctx.about(card.merchantId, card.id);
    await noteCardEvent(
      ctx,
      card,
      "refused",
      msg("BTCPay gave no keys; the link may be tried again"),
    );
  },
});
