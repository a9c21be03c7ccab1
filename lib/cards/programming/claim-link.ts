import "server-only";
import { and, eq, gt, inArray, ne } from "drizzle-orm";
import { z } from "zod";
import { command } from "@/lib/access/command";
import { canProgram } from "@/lib/cards/rules";
import { type Card, cardIssuers, cards } from "@/lib/cards/schema";
import { Refusal } from "@/lib/platform/errors";
import { uidHashOf } from "./steps";

const spent = new Refusal(
  "not-found",
  "This programming link was used or has ended. Make a new one on the card's page.",
);
const wrongCard = new Refusal(
  "conflict",
  "This card already belongs to another Flashcard. Take a blank one; nothing was changed.",
);

/** Takes a programming link for one card, so that two phones cannot use it at once. */
export const claimLink = command({
  name: "cards.claim-link",
  permission: "cards:program",
  input: z.object({ tokenHash: z.string().length(64), uid: z.string().length(14) }),
  redact: ["tokenHash", "uid"],
  async run(ctx, { tokenHash, uid }): Promise<Card> {
    const [card] = await ctx.tx
      .update(cards)
      .set({ programTokenHash: null })
      .where(and(eq(cards.programTokenHash, tokenHash), gt(cards.programTokenExpiresAt, ctx.now)))
      .returning();
    if (!card || !canProgram(card.state)) throw spent;
    ctx.about(card.merchantId, card.id);
    const issuers = await ctx.tx.select().from(cardIssuers);
    const hashes = issuers.map((issuer) => uidHashOf(issuer, Buffer.from(uid, "hex")));
    if (card.uidHash !== null && !hashes.includes(card.uidHash)) throw wrongCard;
    const [other] = hashes.length
      ? await ctx.tx
          .select({ id: cards.id })
          .from(cards)
          .where(and(inArray(cards.uidHash, hashes), ne(cards.id, card.id)))
      : [];
    if (other) throw wrongCard;
    return card;
  },
});
