import { hex } from "@/lib/btcpay/regtest/ids";
import { findPullPayment, type PullPaymentRow } from "@/lib/btcpay/regtest/payouts/records";
import type { World } from "@/lib/btcpay/regtest/world";
import { cardId, cardKeys, decryptPicc, issuerK1, type Picc, sunMac } from "./ntag424";

export type BoltcardRow = {
  id: string;
  counter: number;
  version: number;
  pull_payment_id: string | null;
};

export async function findBoltcard(world: World, uid: Uint8Array): Promise<BoltcardRow | null> {
  const id = cardId(world.issuerKey, uid);
  const [row] = await world.sql<BoltcardRow[]>`select * from boltcards where id = ${id}`;
  return row ?? null;
}

export const readPicc = (world: World, p: string): Picc | null =>
  decryptPicc(issuerK1(world.issuerKey), p);

export type Tapped = { card: BoltcardRow; picc: Picc; pullPayment: PullPaymentRow };

/** The card behind a tap, or null when `p`, `c` or the counter do not fit. */
export async function readTap(world: World, p: string, c: string): Promise<Tapped | null> {
  const picc = readPicc(world, p);
  const card = picc && (await findBoltcard(world, picc.uid));
  if (!picc || !card?.pull_payment_id) return null;
  const { version, pull_payment_id: pullPaymentId } = card;
  const keys = cardKeys(world.issuerKey, { uid: picc.uid, version, pullPaymentId });
  if (sunMac(keys.K2, picc) !== c.toUpperCase() || picc.counter <= card.counter) return null;
  const pullPayment = await findPullPayment(world.sql, pullPaymentId);
  return pullPayment && { card, picc, pullPayment };
}

/** Stores a tap's counter; false when another request was quicker. */
export async function spendCounter(world: World, { card, picc }: Tapped): Promise<boolean> {
  const moved = await world.sql`update boltcards set counter = ${picc.counter}
    where id = ${card.id} and counter < ${picc.counter} returning id`;
  return moved.length === 1;
}

export const upper = (bytes: Uint8Array): string => hex(bytes).toUpperCase();
