import { eq } from "drizzle-orm";
import { makeActor, makeTenant, systemScope, withEverything } from "@/lib/access/testing";
import { answerPay } from "@/lib/cards/gateway/sagas/answer-tap";
import { issueCard } from "@/lib/cards/issuing/issue-card";
import { createCardPullPayment } from "@/lib/cards/issuing/sagas";
import { programmingToken } from "@/lib/cards/programming/rules";
import { programCard } from "@/lib/cards/programming/sagas";
import { cardBalance } from "@/lib/cards/queries/balances";
import { type Card, cards, cardTaps } from "@/lib/cards/schema";
import { env } from "@/lib/platform/env";
import { newId } from "@/lib/platform/ids";
import { type Desk, type Plastic, plasticCard } from "./desk";

export const admin = makeActor("admin", "all");

export async function cardRow(cardId: string): Promise<Card> {
  const [card] = await withEverything((tx) => tx.select().from(cards).where(eq(cards.id, cardId)));
  if (!card) throw new Error("No such card");
  return card;
}

export const tapRows = (cardId: string) =>
  withEverything((tx) =>
    tx.select().from(cardTaps).where(eq(cardTaps.cardId, cardId)).orderBy(cardTaps.id),
  );

export const balance = async (cardId: string): Promise<bigint> =>
  cardBalance(systemScope("cards:tap"), await cardRow(cardId));

/** Issued by a Business of its own; its pull payment made. */
export async function blankCard(sats: bigint): Promise<Card> {
  const shop = await makeTenant();
  const { id } = await issueCard(admin, {
    issuerMerchantId: shop.id,
    sats,
    idempotencyKey: newId("key"),
  });
  await createCardPullPayment({ cardId: id });
  return cardRow(id);
}

export const linkOf = (card: Card): string => {
  if (!card.programTokenExpiresAt) throw new Error("No programming link");
  return programmingToken(env.AUTH_SECRET, card.id, card.programTokenExpiresAt);
};

export async function programmedCard(
  desk: Desk,
  sats: bigint,
): Promise<{ card: Card; plastic: Plastic }> {
  const card = await blankCard(sats);
  const plastic = await plasticCard(desk);
  await plastic.write(await programCard(linkOf(card), plastic.uid));
  return { card: await cardRow(card.id), plastic };
}

/** What a till sends after reading the card: the tap and the invoice. */
export const payWith = (tap: { p: string; c: string }, pr: string) =>
  answerPay(new URLSearchParams({ k1: `${tap.p}-${tap.c}`, pr }));
