import "server-only";
import { eq } from "drizzle-orm";
import type { Ctx } from "@/lib/access/command";
import { cardHeld, cardReleased } from "@/lib/cards/events";
import { type CardScope, findCard } from "@/lib/cards/queries/find-card";
import { type CardState, stateAfterRelease } from "@/lib/cards/rules";
import { type Card, cards } from "@/lib/cards/schema";
import { noteCardEvent } from "@/lib/cards/steps";
import { Refusal } from "@/lib/platform/errors";

/** The card, locked until the command ends, if the scope may see it. */
export async function lockCard(
  { tx, scope }: Pick<Ctx, "tx"> & { scope: CardScope },
  cardId: string,
): Promise<Card> {
  await findCard(scope, cardId, tx);
  const [card] = await tx.select().from(cards).where(eq(cards.id, cardId)).for("update");
  if (!card) throw new Refusal("not-found", "There is no such Flashcard here.");
  return card;
}

/** Stops a locked card's payments. */
export async function hold(ctx: Ctx<"cards:hold">, card: Card, reason: string): Promise<void> {
  await ctx.tx
    .update(cards)
    .set({ state: "held", heldAt: ctx.now, heldBy: ctx.actor.id, holdReason: reason })
    .where(eq(cards.id, card.id));
  await noteCardEvent(ctx, card, "held", reason);
  await ctx.emit(cardHeld, { cardId: card.id }, card.merchantId);
}

/** Lets a locked, held card pay again; answers the state it had before the hold. */
export async function release(
  ctx: Ctx<"cards:hold">,
  card: Card,
  reason: string,
): Promise<CardState> {
  const state = stateAfterRelease(card);
  await ctx.tx
    .update(cards)
    .set({ state, heldAt: null, heldBy: null, holdReason: null })
    .where(eq(cards.id, card.id));
  await noteCardEvent(ctx, card, "released", reason);
  await ctx.emit(cardReleased, { cardId: card.id }, card.merchantId);
  return state;
}
