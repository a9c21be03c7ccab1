import "server-only";
import { eq } from "drizzle-orm";
import type { Ctx } from "@/lib/access/command";
import { cardDeclined } from "@/lib/cards/events";
import { type Card, cardTaps } from "@/lib/cards/schema";
import { refreshCard } from "@/lib/cards/steps";
import { post } from "@/lib/ledger/steps";
import { Refusal } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/ids";
import { notifyLive } from "@/lib/platform/live";
import type { DeclineReason } from "./rules/answers";

type Asked = {
  counter: number;
  merchantId: string;
  invoiceId: string | null;
  paymentHash: string;
  bolt11: string;
  msat: bigint;
};
export type Judged =
  | { outcome: "reserved"; tapId: string }
  | { outcome: "declined"; tapId: string; reason: DeclineReason };

const rowOf = (ctx: Ctx, card: Card, asked: Asked) => ({
  id: newId("tap"),
  merchantId: asked.merchantId,
  cardId: card.id,
  counter: asked.counter,
  msat: asked.msat,
  paymentHash: asked.paymentHash,
  lightningInvoice: asked.bolt11,
  invoiceId: asked.invoiceId,
  at: ctx.now,
});

/** Writes down a tap that was refused; the counter stays used. */
export async function declineTap(
  ctx: Ctx,
  card: Card,
  asked: Asked,
  reason: DeclineReason,
): Promise<Judged> {
  const row = rowOf(ctx, card, asked);
  await ctx.tx.insert(cardTaps).values({ ...row, state: "declined", reason, finishedAt: ctx.now });
  return declined(ctx, card, row, reason);
}

async function declined(
  ctx: Ctx,
  card: Card,
  tap: { id: string; invoiceId: string | null; merchantId: string },
  reason: DeclineReason,
): Promise<Judged> {
  await showTap(ctx, card, tap.merchantId);
  const told = { cardId: card.id, tapId: tap.id, invoiceId: tap.invoiceId };
  await ctx.emit(cardDeclined, told, tap.merchantId);
  return { outcome: "declined", tapId: tap.id, reason };
}

export async function showTap(
  ctx: Pick<Ctx, "tx">,
  card: Pick<Card, "id" | "issuerMerchantId">,
  merchantId: string,
): Promise<void> {
  await refreshCard(ctx, card);
  if (merchantId !== card.issuerMerchantId)
    await notifyLive(ctx.tx, { merchantId, noun: "cards", id: card.id });
}

/** Moves the money from the card to the tap; the ledger's floor decides whether it is there. */
export async function reserveFunds(ctx: Ctx, card: Card, asked: Asked): Promise<Judged> {
  const row = rowOf(ctx, card, asked);
  const [tap] = await ctx.tx
    .insert(cardTaps)
    .values({ ...row, state: "reserved" })
    .onConflictDoNothing()
    .returning();
  if (!tap) return declineTap(ctx, card, asked, "paying");
  try {
    await ctx.tx.transaction((inner) =>
      post(inner, {
        merchantId: card.merchantId,
        idem: `tap-reserve:${tap.id}`,
        kind: "card.tap-reserve",
        eventAt: ctx.now,
        ref: card.id,
        legs: [
          { code: `card:${card.id}`, asset: "BTC/11", amount: -tap.msat },
          { code: `tap:${tap.id}`, asset: "BTC/11", amount: tap.msat },
        ],
      }),
    );
  } catch (error) {
    if (!(error instanceof Refusal && error.code === "limit-reached")) throw error;
    await ctx.tx
      .update(cardTaps)
      .set({ state: "declined", reason: "insufficient", finishedAt: ctx.now })
      .where(eq(cardTaps.id, tap.id));
    return declined(ctx, card, tap, "insufficient");
  }
  await showTap(ctx, card, tap.merchantId);
  return { outcome: "reserved", tapId: tap.id };
}
