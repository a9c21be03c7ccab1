import type { Known } from "./people";
import type { Back } from "./refunds";
import type { Shop } from "./shops";

/** How the paying of an invoice went, before anybody marked it. */
export type Fate = "settled" | "over" | "unpaid" | "partial" | "late" | "unconfirmed";

export type Paid = {
  id: string;
  method: "BTC-LN" | "BTC-CHAIN";
  msat: bigint;
  /** Whole seconds, as BTCPay tells. */
  at: Date;
  /** When an on-chain payment was confirmed. */
  confirmedAt: Date;
};
export type Mark = { as: "settled" | "invalid"; at: Date; by: Known };

/** One invoice of the past: everything that both databases say of it follows from this. */
export type Sale = {
  shop: Shop;
  id: string;
  btcpayId: string;
  orderNumber: string;
  what: string;
  source: "till" | "console";
  /** Whole seconds. */
  createdAt: Date;
  expiresAt: Date;
  monitoredUntil: Date;
  /** Minor units of the shop's currency. */
  amount: bigint;
  /** Units of the currency for one bitcoin. */
  rate: string;
  dueMsat: bigint;
  /** Of its Lightning invoice. */
  paymentHash: string;
  preimage: string;
  /** Null for the longer past: signing one takes a millisecond. */
  bolt11: string | null;
  address: string;
  fate: Fate;
  paid: Paid | null;
  mark: Mark | null;
  cardId: string | null;
  /** What of it was refunded. */
  back: Back | null;
};
