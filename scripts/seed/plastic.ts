import type { Known } from "./people";
import type { Sale } from "./sale";
import type { Shop } from "./shops";

export type Hold = {
  from: Date;
  by: Known;
  why: string;
  /** Null while it lasts. */
  until: Date | null;
};

export type Touch = {
  id: string;
  counter: number;
  state: "paid" | "declined" | "failed";
  reason: "held" | "insufficient" | "not-paid" | null;
  msat: bigint;
  /** What it was to pay; null when the till only read the card. */
  sale: Sale | null;
  at: Date;
  finishedAt: Date;
};

/** A Flashcard of the past: everything both databases say of it follows from this. */
export type Plastic = {
  id: string;
  number: string;
  issuer: Shop;
  issuedBy: Known;
  holderName: string | null;
  loadMsat: bigint;
  leftMsat: bigint;
  /** Of its pull payment at BTCPay. */
  pullPaymentId: string;
  uid: string;
  createdAt: Date;
  readyAt: Date;
  /** Null while it is blank. */
  programmedAt: Date | null;
  /** The first tap that was believed; null before it. */
  activeAt: Date | null;
  hold: Hold | null;
  /** How often the chip was read. */
  counter: number;
  touches: Touch[];
};

export const isHeld = ({ hold }: Plastic, at: Date): boolean =>
  hold !== null && hold.from <= at && (hold.until === null || at < hold.until);
