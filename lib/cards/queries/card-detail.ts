import "server-only";
import { and, desc, eq } from "drizzle-orm";
import { covers, type Scope, within } from "@/lib/access/authorize";
import { systemScope } from "@/lib/access/doors/worker";
import { read } from "@/lib/access/read";
import { programmingDeepLink, programmingToken } from "@/lib/cards/programming/rules";
import { canProgram, maskNumber } from "@/lib/cards/rules";
import { type Card, type CardTap, cardEvents, cardTaps } from "@/lib/cards/schema";
import { env } from "@/lib/platform/env";
import { cardBalance } from "./balances";
import { type CardScope, findCard } from "./find-card";

export type CardEvent = typeof cardEvents.$inferSelect;
/** A tap as shown: where it was is named only to those who may see that Business. */
export type ShownTap = Pick<CardTap, "id" | "state" | "reason" | "msat" | "at" | "finishedAt"> & {
  merchantId: string | null;
  invoiceId: string | null;
};
type Face = Pick<
  Card,
  | "id"
  | "merchantId"
  | "issuerMerchantId"
  | "number"
  | "state"
  | "holderName"
  | "loadMsat"
  | "keyVersion"
  | "heldAt"
  | "heldBy"
  | "holdReason"
  | "issuedBy"
  | "createdAt"
  | "programmedAt"
  | "lastTapAt"
  | "fault"
>;
export type CardDetail =
  | { own: true; card: Face; balanceMsat: bigint; taps: ShownTap[]; events: CardEvent[] }
  | { own: false; card: Pick<Face, "id" | "number">; taps: ShownTap[] };

const limit = 100;

function faceOf(card: Card): Face {
  const { id, merchantId, issuerMerchantId, number, state, holderName, loadMsat } = card;
  const { keyVersion, heldAt, heldBy, holdReason, issuedBy, createdAt } = card;
  const { programmedAt, lastTapAt, fault } = card;
  return {
    ...{ id, merchantId, issuerMerchantId, number, state, holderName, loadMsat, keyVersion },
    ...{ heldAt, heldBy, holdReason, issuedBy, createdAt, programmedAt, lastTapAt, fault },
  };
}

const shown = (scope: CardScope, tap: CardTap, owner: string): ShownTap => {
  const here = tap.merchantId === owner || covers(scope, tap.merchantId);
  const { id, state, reason, msat, at, finishedAt } = tap;
  const place = {
    merchantId: here ? tap.merchantId : null,
    invoiceId: here ? tap.invoiceId : null,
  };
  return { id, state, reason, msat, at, finishedAt, ...place };
};

const tapsOf = (scope: CardScope, cardId: string) =>
  read(scope, (r) =>
    r
      .select()
      .from(cardTaps)
      .where(and(eq(cardTaps.cardId, cardId), within(scope, cardTaps.merchantId)))
      .orderBy(desc(cardTaps.at), desc(cardTaps.id))
      .limit(limit),
  );

/** Everything a page says about a card; no secret of the card leaves here. */
export async function getCard(scope: CardScope, cardId: string): Promise<CardDetail> {
  const card = await findCard(scope, cardId);
  if (!covers(scope, card.issuerMerchantId)) {
    const taps = await tapsOf(scope, cardId);
    return {
      own: false,
      card: { id: card.id, number: maskNumber(card.number) },
      taps: taps.map((tap) => shown(scope, tap, card.merchantId)),
    };
  }
  const [balanceMsat, taps, events] = await Promise.all([
    cardBalance(scope, card),
    tapsOf(systemScope("cards:read"), cardId),
    read(scope, (r) =>
      r
        .select()
        .from(cardEvents)
        .where(eq(cardEvents.cardId, cardId))
        .orderBy(desc(cardEvents.id))
        .limit(limit),
    ),
  ]);
  const places = taps.map((tap) => shown(scope, tap, card.merchantId));
  return { own: true, card: faceOf(card), balanceMsat, taps: places, events };
}

export type ProgrammingLink = { deepLink: string; expiresAt: Date };

/** What the QR code of a blank card says, while its link lives; null when there is none to show. */
export async function programmingLink(
  scope: Scope<"cards:program">,
  cardId: string,
  now: Date,
): Promise<ProgrammingLink | null> {
  const card = await findCard(scope, cardId);
  const expiresAt = card.programTokenExpiresAt;
  if (!canProgram(card.state) || !card.programTokenHash || !expiresAt || expiresAt <= now)
    return null;
  const token = programmingToken(env.AUTH_SECRET, card.id, expiresAt);
  return { deepLink: programmingDeepLink(env.AUTH_URL, token), expiresAt };
}
