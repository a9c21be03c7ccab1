import "server-only";
import type { Ctx } from "@/lib/access/command";
import { newId } from "@/lib/platform/ids";
import { notifyLive } from "@/lib/platform/live";
import { type Card, cardEvents } from "./schema";

export type CardEventKind =
  | "issued"
  | "ready"
  | "not-made"
  | "link-made"
  | "programmed"
  | "confirmed"
  | "refused"
  | "held"
  | "released";

/** Adds a line to the card's history and refreshes the pages that show the card. */
export async function noteCardEvent(
  { tx, actor, now }: Pick<Ctx, "tx" | "actor" | "now">,
  card: Pick<Card, "id" | "merchantId" | "issuerMerchantId">,
  kind: CardEventKind,
  note?: string,
): Promise<void> {
  await tx.insert(cardEvents).values({
    id: newId("cev"),
    merchantId: card.merchantId,
    cardId: card.id,
    kind,
    note: note ?? null,
    actorId: actor.id,
    at: now,
  });
  await refreshCard({ tx }, card);
}

export async function refreshCard(
  { tx }: Pick<Ctx, "tx">,
  card: Pick<Card, "id" | "issuerMerchantId">,
): Promise<void> {
  await notifyLive(tx, { merchantId: card.issuerMerchantId, noun: "cards", id: card.id });
}
