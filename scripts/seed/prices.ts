import { decText } from "@/lib/btcpay/regtest/decimal";
import { rateOn } from "@/lib/btcpay/regtest/rates";
import type { Business } from "./businesses";
import type { Random } from "./random";

/** A price in minor units, as people write them on boards. */
export function priceOf({ price }: Business, draw: Random): bigint {
  const { middle, least, step, spread } = price;
  const wished = Math.max(least, middle * Math.exp(spread * draw.normal()));
  return BigInt(Math.round(wished / step) * step);
}

const known = new Map<string, string>();

/** One bitcoin in a currency on a day, as the embedded BTCPay quotes it. */
export function rateText(currency: string, at: Date): string {
  const key = `${currency}:${at.toISOString().slice(0, 10)}`;
  const found = known.get(key) ?? decText(rateOn(currency, at) ?? 0n);
  known.set(key, found);
  return found;
}
