import { type Asset, type Money, money } from "@/lib/platform/money";
import { worthIn as bitcoinIn, type DecimalRate } from "@/lib/platform/rates";

export type Leg = { code: string; asset: Asset; amount: bigint };
/** What of an invoice's payments has been taken as income, in minor units of its asset. */
export type Income = { sales: bigint; over: bigint; rounding: bigint };

export const noIncome: Income = { sales: 0n, over: 0n, rounding: 0n };
export const sumOf = ({ sales, over, rounding }: Income): bigint => sales + over + rounding;

const leg = (code: string, asset: Asset, amount: bigint): Leg => ({ code, asset, amount });
const present = ({ amount }: Leg): boolean => amount !== 0n;

/** Worth of `msat` in the invoice's asset; bitcoin is worth itself. */
export const worthOf = (msat: bigint, rate: DecimalRate, asset: Asset): bigint =>
  asset === "BTC/11" ? msat : bitcoinIn(money(msat, "BTC/11"), rate, asset).amount;

/**
 * Bitcoin in, and what it counts as towards the invoice; credits are positive. The trading account
 * `exchange` joins the two assets, each of which sums to zero by itself.
 */
export function paymentLegs(msat: bigint, value: Money): Leg[] {
  if (value.asset === "BTC/11")
    return [leg("bitcoin:btcpay", "BTC/11", -msat), leg("invoices:unsettled", "BTC/11", msat)];
  return [
    leg("bitcoin:btcpay", "BTC/11", -msat),
    leg("exchange", "BTC/11", msat),
    leg("exchange", value.asset, -value.amount),
    leg("invoices:unsettled", value.asset, value.amount),
  ].filter(present);
}

/** Largest difference that whole satoshis and half minor units can cause over so many payments. */
export const roundingLimit = (rate: DecimalRate, asset: Asset, payments: number): bigint =>
  asset === "BTC/11" ? 0n : worthOf(1000n, rate, asset) + BigInt(payments);

/**
 * How settled payments worth `paid` are taken as income of an invoice over `price`: the price is
 * sales, a little more or less is rounding, clearly more is over; clearly less is the sale itself.
 */
export function incomeOf(price: bigint, paid: bigint, limit: bigint): Income {
  const difference = paid - price;
  if (paid === 0n) return noIncome;
  if (difference >= -limit && difference <= limit)
    return { sales: price, over: 0n, rounding: difference };
  return difference > 0n
    ? { sales: price, over: difference, rounding: 0n }
    : { sales: paid, over: 0n, rounding: 0n };
}

/** The legs that turn the income taken so far into the income wanted; none when they agree. */
export function incomeLegs(taken: Income, wanted: Income, asset: Asset): Leg[] {
  return [
    leg("invoices:unsettled", asset, sumOf(taken) - sumOf(wanted)),
    leg("sales", asset, wanted.sales - taken.sales),
    leg("sales:over", asset, wanted.over - taken.over),
    leg("rounding", asset, wanted.rounding - taken.rounding),
  ].filter(present);
}

export const reversed = (legs: Leg[]): Leg[] =>
  legs.map((one) => ({ ...one, amount: -one.amount }));
