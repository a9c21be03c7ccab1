import { msg } from "@/lib/platform/i18n/translator";
import { type Asset, money, msatPerSat } from "@/lib/platform/money";
import { bitcoinUpTo, type DecimalRate } from "@/lib/platform/rates";
import type { Refund } from "./schema";

export type RefundStatus = Refund["status"];
export type Choice = Refund["variant"];
/** An amount of the invoice's asset and the bitcoin it stands for. */
export type Both = { amount: bigint; msat: bigint };
/** What came in on an invoice, what refunds take of it already, and what was asked for. */
export type Room = {
  asset: Asset;
  paid: Both;
  taken: Both;
  price: bigint;
  /** All refunds so far went at the rate of the payment, so the last of them may take the odd satoshi. */
  onlyThen: boolean;
};

export const refundWords: Record<
  RefundStatus,
  { word: string; tone: "good" | "warn" | "bad" | "info" | "mute" }
> = {
  "awaiting-approval": { word: msg("Waiting for approval"), tone: "warn" },
  requested: { word: msg("Preparing"), tone: "info" },
  open: { word: msg("Waiting to be claimed"), tone: "info" },
  claimed: { word: msg("Claimed"), tone: "info" },
  "in-flight": { word: msg("On its way"), tone: "info" },
  paid: { word: msg("Refunded"), tone: "good" },
  expired: { word: msg("Ran out"), tone: "mute" },
  cancelled: { word: msg("Cancelled"), tone: "mute" },
  failed: { word: msg("Not made"), tone: "bad" },
};

/** Something may still happen to these. */
export const alive = ["awaiting-approval", "requested", "open", "claimed", "in-flight"] as const;
export const isOver = (status: RefundStatus): boolean =>
  !(alive as readonly RefundStatus[]).includes(status);
export const canCancel = ({ status, closing }: Pick<Refund, "status" | "closing">): boolean =>
  !isOver(status) && closing === null;
/** Somebody else than the one who asked. */
export const canApprove = (
  { status, createdBy }: Pick<Refund, "status" | "createdBy">,
  personId: string,
): boolean => status === "awaiting-approval" && createdBy !== personId;

const notBelowZero = (value: bigint): bigint => (value > 0n ? value : 0n);
const wholeSats = (msat: bigint): bigint => (msat / msatPerSat) * msatPerSat;
const least = (a: bigint, b: bigint): bigint => (a < b ? a : b);

/** What may still be given back; the satoshi are whole. */
export function leftOf({ paid, taken }: Pick<Room, "paid" | "taken">): Both {
  return {
    amount: notBelowZero(paid.amount - taken.amount),
    msat: wholeSats(notBelowZero(paid.msat - taken.msat)),
  };
}

/** The part beyond the price that no refund has taken yet. */
export const overLeftOf = (room: Room): bigint =>
  least(notBelowZero(room.paid.amount - room.price - room.taken.amount), leftOf(room).amount);

export const hasRoom = (room: Room): boolean => {
  const { amount, msat } = leftOf(room);
  return amount > 0n && msat > 0n;
};

/** How much of the invoice's asset a choice means; `typed` is what the person wrote for a part. */
export function amountOf(room: Room, choice: Choice, typed: bigint | null): bigint {
  if (choice === "part") return typed ?? 0n;
  return choice === "over" ? overLeftOf(room) : leftOf(room).amount;
}

/** Whole satoshi for an amount at the rate at which it was paid, rounded down. */
export function satsThen(room: Room, amount: bigint): bigint {
  const { paid } = room;
  if (paid.amount === 0n) return 0n;
  const left = leftOf(room);
  if (room.onlyThen && amount === left.amount) return left.msat;
  return wholeSats((paid.msat * amount) / paid.amount);
}

/** Whole satoshi for an amount at a rate of now, rounded down. */
export function satsNow({ asset }: Room, amount: bigint, rate: DecimalRate): bigint {
  if (asset === "BTC/11") return wholeSats(amount);
  return bitcoinUpTo(money(amount, asset), rate).amount;
}

/** The part of an amount that belongs to a part of its bitcoin, rounded half up; all of it to all. */
export const shareOf = (whole: Both, msat: bigint): bigint =>
  whole.msat === 0n ? 0n : (whole.amount * msat * 2n + whole.msat) / (whole.msat * 2n);

/** What the refund is called at BTCPay, so that it is found again. */
export const refundName = (refundId: string): string => `Refund ${refundId}`;

const seconds = 1000;
const minutes = 60 * seconds;
/** How long a claim link stays good. */
export const claimDays = 30;

/** When to look at a refund again without being told; a webhook makes it sooner. */
export function nextLook(
  {
    status,
    createdAt,
    closing,
  }: Pick<Refund, "status" | "createdAt"> & { closing?: Refund["closing"] },
  now: Date,
): Date | null {
  if (isOver(status) || status === "awaiting-approval") return null;
  const age = now.getTime() - createdAt.getTime();
  const most = status === "open" && !closing ? 10 * minutes : 2 * minutes;
  const wait = Math.min(most, Math.max(15 * seconds, age / 10));
  return new Date(now.getTime() + wait);
}
