import { type Asset, assets, type Money, money, msatPerSat } from "./money";

/** A price as decimal text: units of the quote currency for one bitcoin, as BTCPay gives it. */
export type DecimalRate = string;

/** Plain decimal text of something more than nothing. */
export const isRate = (text: string): boolean =>
  /^\d{1,19}(\.\d{1,19})?$/.test(text) && /[1-9]/.test(text);

function scaled(rate: DecimalRate): { digits: bigint; scale: bigint } {
  const match = /^(\d+)(?:\.(\d+))?$/.exec(rate);
  if (!match || /^0*$/.test(rate.replace(".", ""))) throw new Error(`Not a rate: ${rate}`);
  const fraction = match[2] ?? "";
  return { digits: BigInt(`${match[1]}${fraction}`), scale: 10n ** BigInt(fraction.length) };
}

const halfUp = (dividend: bigint, divisor: bigint): bigint =>
  (dividend * 2n + divisor) / (divisor * 2n);

/** Value of bitcoin at `rate`, rounded half up to the minor unit of `to`. */
export function worthIn<A extends Asset>(btc: Money<"BTC/11">, rate: DecimalRate, to: A): Money<A> {
  const { digits, scale } = scaled(rate);
  const unit = 10n ** BigInt(assets[to]);
  const sign = btc.amount < 0n ? -1n : 1n;
  const size = halfUp(btc.amount * sign * digits * unit, 10n ** 11n * scale);
  return money(sign * size, to);
}

const bitcoin = 10n ** BigInt(assets["BTC/11"]);

/** What BTCPay asks for a price at `rate`: bitcoin, rounded up to a whole satoshi. */
export function bitcoinFor({ amount, asset }: Money, rate: DecimalRate): Money<"BTC/11"> {
  const { digits, scale } = scaled(rate);
  const divisor = digits * 10n ** BigInt(assets[asset]) * msatPerSat;
  const sign = amount < 0n ? -1n : 1n;
  const sats = (amount * sign * bitcoin * scale + divisor - 1n) / divisor;
  return money(sign * sats * msatPerSat, "BTC/11");
}

/** The whole satoshi that a price buys at `rate`, rounded down. */
export function bitcoinUpTo(price: Money, rate: DecimalRate): Money<"BTC/11"> {
  const asked = bitcoinFor(price, rate);
  const { digits, scale } = scaled(rate);
  const exact = price.amount * bitcoin * scale;
  const cost = asked.amount * digits * 10n ** BigInt(assets[price.asset]);
  return cost > exact ? money(asked.amount - msatPerSat, "BTC/11") : asked;
}

/** The worth of a price in another currency by what one bitcoin costs in each, rounded half up. */
export function crossed<A extends Asset>(
  { amount, asset }: Money,
  rate: DecimalRate,
  other: DecimalRate,
  to: A,
): Money<A> {
  const from = scaled(rate);
  const into = scaled(other);
  const sign = amount < 0n ? -1n : 1n;
  const dividend = amount * sign * into.digits * from.scale * 10n ** BigInt(assets[to]);
  const divisor = from.digits * into.scale * 10n ** BigInt(assets[asset]);
  return money(sign * halfUp(dividend, divisor), to);
}
