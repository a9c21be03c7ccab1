import { type Dec, div, fromMsat, mul, roundUp, toMsat } from "@/lib/btcpay/regtest/decimal";
import type { PaymentStatus } from "./records";

export type Paid = { msat: bigint; status: PaymentStatus };

/** What a price is in bitcoin, in msat, rounded up to whole satoshis as BTCPay asks for it. */
export const dueMsat = (price: Dec, rate: Dec): bigint => toMsat(roundUp(div(price, rate), 8));

export type Totals = {
  paidMsat: bigint;
  /** In invoice currency. */
  paid: Dec;
  enough: boolean;
  settledEnough: boolean;
  over: boolean;
};

type Terms = { price: Dec; rate: Dec; tolerance: Dec; payments: Paid[] };

const sum = (payments: Paid[]): bigint => payments.reduce((total, one) => total + one.msat, 0n);

export function totals({ price, rate, tolerance, payments }: Terms): Totals {
  const accounted = payments.filter((one) => one.status !== "Invalid");
  const settled = accounted.filter((one) => one.status === "Settled");
  const least = price - mul(price, tolerance) / 100n;
  const worth = (msat: bigint): Dec => mul(fromMsat(msat), rate);
  const paidMsat = sum(accounted);
  const paid = worth(paidMsat);
  const dustOnly = paidMsat === dueMsat(price, rate);
  return {
    paidMsat,
    paid,
    enough: least <= paid,
    settledEnough: least <= worth(sum(settled)),
    over: paid > price && !dustOnly,
  };
}
