import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { command } from "@/lib/access/command";
import { cardProgrammed } from "@/lib/cards/events";
import { cards } from "@/lib/cards/schema";
import { noteCardEvent } from "@/lib/cards/steps";
import { seal } from "@/lib/platform/crypto";
import { Refusal } from "@/lib/platform/errors";
import { made } from "@/lib/platform/i18n/translator";
import { issuerOf, uidHashOf } from "./steps";

const key = z.string().regex(/^[0-9a-f]{32}$/i);

/** BTCPay has registered the UID: what the gateway needs to know the card's taps is kept, sealed. */
export const recordProgramming = command({
  name: "cards.record-programming",
  permission: "cards:program",
  input: z.object({
    cardId: z.string(),
    uid: z.string().length(14),
    k1: key,
    k2: key,
    version: z.number().int().min(0),
  }),
  redact: ["uid", "k1", "k2"],
  async run(ctx, { cardId, uid, k1, k2, version }) {
    const [known] = await ctx.tx.select().from(cards).where(eq(cards.id, cardId));
    if (!known) throw new Refusal("not-found", "There is no such Flashcard.");
    const issuer = await issuerOf(ctx.tx, known.merchantId, k1);
    const [card] = await ctx.tx
      .update(cards)
      .set({
        state: "programmed",
        uidHash: uidHashOf(issuer, Buffer.from(uid, "hex")),
        k2Sealed: seal(k2.toLowerCase(), `cards|k2|${cardId}`),
        keyVersion: version,
        counter: -1,
        programTokenExpiresAt: null,
        programmedAt: ctx.now,
      })
      .where(and(eq(cards.id, cardId), inArray(cards.state, ["blank", "programmed"])))
      .returning();
    if (!card) throw new Refusal("conflict", "This card was put on hold meanwhile.");
    ctx.about(card.merchantId, card.id);
    await noteCardEvent(ctx, card, "programmed", made`Keys of version ${version}`);
    await ctx.emit(cardProgrammed, { cardId }, card.merchantId);
  },
});
