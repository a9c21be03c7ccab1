import { type Asset, assets, type Money, money } from "./money";

/** A price as decimal text: units of the quote currency for one bitcoin, as BTCPay gives it. */
export type DecimalRate = string;

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
