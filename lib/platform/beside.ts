import { type Asset, assetOf, type Money } from "./money";
import { bitcoinFor, crossed, type DecimalRate, isRate, worthIn } from "./rates";

/** Where the browser keeps which currency stands beside amounts. */
export const besideCookie = "fc_beside";
/** What may stand beside an amount as it is stored. */
export const besides = ["SATS", "USD", "JMD"] as const;
export type Beside = (typeof besides)[number];
export const besideOf = (text: unknown): Beside | null =>
  besides.find((one) => one === text) ?? null;

/** One bitcoin in a currency at an instant, as BTCPay gave it. */
export type KnownRate = { currency: string; rate: DecimalRate; rateAt: Date };
/** About what an amount is worth, and by which rates. */
export type Worth = { value: Money; rates: KnownRate[] };

const currencyOf = (asset: Asset): string => asset.split("/")[0] ?? "";

/**
 * An amount in another currency; null when there is nothing to say, or no rate to say it with. `own` is the rate at
 * which the amount was priced: it alone says how much bitcoin that is. A price is rounded up to a whole satoshi, as
 * BTCPay asks for it; everything else half up.
 */
export function worthBeside(
  value: Money,
  beside: Beside,
  rates: readonly KnownRate[],
  own?: KnownRate,
): Worth | null {
  const to = assetOf(beside);
  if (value.amount === 0n || value.asset === "PTS/0" || value.asset === to) return null;
  const known = (asset: Asset, first?: KnownRate) =>
    [...(first ? [first] : []), ...rates].find(
      ({ currency, rate }) => currency === currencyOf(asset) && isRate(rate),
    );
  if (to === "BTC/11") {
    const by = known(value.asset, own);
    return by ? { value: bitcoinFor(value, by.rate), rates: [by] } : null;
  }
  const by = known(to);
  if (!by) return null;
  if (value.asset === "BTC/11")
    return { value: worthIn({ ...value, asset: "BTC/11" }, by.rate, to), rates: [by] };
  const from = known(value.asset);
  return from ? { value: crossed(value, from.rate, by.rate, to), rates: [from, by] } : null;
}

/** The instant of the oldest rate it was reckoned with. */
export const worthAt = ({ rates }: Worth): Date =>
  new Date(Math.min(...rates.map(({ rateAt }) => rateAt.getTime())));

/** One bitcoin at a rate, as money. */
export const bitcoinAt = ({ currency, rate }: KnownRate): Money =>
  worthIn({ amount: 100_000_000_000n, asset: "BTC/11" }, rate, assetOf(currency));
