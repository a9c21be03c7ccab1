import { programmeId } from "@/lib/access/tenants";
import { cardKeys } from "@/lib/btcpay/regtest/cards/ntag424";
import { hex, unhex } from "@/lib/btcpay/regtest/ids";
import { ISSUER_KEY } from "@/lib/btcpay/regtest/issuer-key";
import { newLink, uidHashOf } from "@/lib/cards/programming/steps";
import type { Card, CardIssuer, CardTap, cardEvents } from "@/lib/cards/schema";
import { seal, sha256 } from "@/lib/platform/crypto";
import { later } from "./fates";
import { idAt } from "./ids";
import { payoutOf } from "./payouts";
import { isHeld, type Plastic, type Touch } from "./plastic";
import { randomOf } from "./random";

type Event = typeof cardEvents.$inferInsert;
const dayMs = 86_400_000;

export const keysOf = ({ uid, pullPaymentId }: Plastic) =>
  cardKeys(ISSUER_KEY, { uid: unhex(uid), version: 0, pullPaymentId });

function written(card: Plastic, issuer: CardIssuer) {
  const { id, uid, programmedAt, touches } = card;
  if (!programmedAt) return { ...newLink(id, card.readyAt), uidHash: null, k2Sealed: null };
  return {
    ...{ programTokenHash: null, programTokenExpiresAt: null, keyVersion: 0, programmedAt },
    uidHash: uidHashOf(issuer, Buffer.from(uid, "hex")),
    k2Sealed: seal(hex(keysOf(card).K2), `cards|k2|${id}`),
    counter: touches.findLast(({ reason }) => reason !== "held")?.counter ?? -1,
  };
}

function stateOf(card: Plastic, now: Date): Card["state"] {
  if (isHeld(card, now)) return "held";
  return card.activeAt ? "active" : card.programmedAt ? "programmed" : "blank";
}

/** The row of a card as the console's commands would have left it. */
export function cardRow(card: Plastic, issuer: CardIssuer, now: Date): Card {
  const { id, number, createdAt, holderName, loadMsat, pullPaymentId, hold } = card;
  const state = stateOf(card, now);
  const lastPaid = card.touches.findLast(({ reason }) => reason !== "held");
  return {
    ...{ id, merchantId: programmeId, issuerMerchantId: card.issuer.merchantId, number, state },
    ...{ idempotencyKey: `demo-${number}`, requestHash: "", kind: "btcpay-gateway", holderName },
    ...{ loadMsat, pullPaymentSealed: seal(pullPaymentId, `cards|pull_payment|${id}`) },
    ...{ pullPaymentHash: sha256(pullPaymentId), keyVersion: null, counter: -1 },
    ...{ programmedAt: null, issuedBy: card.issuedBy.id, createdAt, fault: null },
    ...written(card, issuer),
    heldAt: state === "held" ? (hold?.from ?? null) : null,
    heldBy: state === "held" ? (hold?.by.id ?? null) : null,
    holdReason: state === "held" ? (hold?.why ?? null) : null,
    lastTapAt: lastPaid?.at ?? card.activeAt,
  };
}

/** What the card's history tells beside its payments, oldest first. */
export function cardHistory(card: Plastic): Event[] {
  const draw = randomOf(`history:${card.id}`);
  const { issuedBy, createdAt, readyAt, programmedAt, activeAt, hold } = card;
  const told: [Date | null, string, string | null, string | null][] = [
    [createdAt, "issued", null, issuedBy.id],
    [readyAt, "ready", null, "system"],
  ];
  if (programmedAt && programmedAt.getTime() - readyAt.getTime() > dayMs)
    told.push([later(programmedAt, -600_000), "link-made", null, issuedBy.id]);
  told.push([programmedAt, "programmed", "Keys of version 0", "system"]);
  told.push([activeAt, "confirmed", null, "system"]);
  if (hold) told.push([hold.from, "held", hold.why, hold.by.id]);
  if (hold?.until) told.push([hold.until, "released", "The holder came by", hold.by.id]);
  return told.flatMap(([at, kind, note, actorId]) =>
    at
      ? [
          {
            ...{ id: idAt("cev", at, draw), merchantId: programmeId, cardId: card.id },
            ...{ kind, note, actorId, at },
          },
        ]
      : [],
  );
}

/** The row of a tap; a card on hold is refused before anything is asked of it. */
export function tapRow(card: Plastic, touch: Touch): CardTap {
  const { id, counter, state, reason, msat, sale, at, finishedAt } = touch;
  return {
    ...{ id, cardId: card.id, counter, state, reason, msat, at, finishedAt, journalId: null },
    merchantId: sale?.shop.merchantId ?? programmeId,
    paymentHash: sale?.paymentHash ?? null,
    lightningInvoice: sale?.bolt11 ?? null,
    invoiceId: sale?.id ?? null,
    payoutId: payoutOf(card, touch)?.id ?? null,
  };
}
