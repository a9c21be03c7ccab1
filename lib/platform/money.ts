import { Refusal } from "./errors";

/** Minor units per asset: the name carries its own precision. BTC counts in millisatoshi (10^-11 BTC). */
export const assets = {
  "BTC/11": 11,
  "JMD/2": 2,
  "USD/2": 2,
  "KYD/2": 2,
  "XCG/2": 2,
  "EUR/2": 2,
  "PTS/0": 0,
} as const;
export type Asset = keyof typeof assets;
export type Money<A extends Asset = Asset> = { readonly amount: bigint; readonly asset: A };

/** Currencies a price may be given in; SATS and BTC are both kept as BTC/11. */
export const currencies = ["JMD", "USD", "BTC", "SATS", "KYD", "XCG", "EUR"] as const;
export type Currency = (typeof currencies)[number];

export const msatPerSat = 1000n;
const maxAmount = 9_223_372_036_854_775_807n;

export const money = <A extends Asset>(amount: bigint, asset: A): Money<A> => ({ amount, asset });
export const isAsset = (text: string): text is Asset => Object.hasOwn(assets, text);

export function assetOf(currency: string): Asset {
  if (currency === "SATS" || currency === "BTC") return "BTC/11";
  const asset = `${currency}/2`;
  if (!isAsset(asset))
    throw new Refusal("invalid", `${currency} is not a currency of this console`);
  return asset;
}

/** Decimal places a person may type for this currency. */
export const decimalsOf = (currency: Currency): number =>
  currency === "SATS" ? 0 : currency === "BTC" ? 8 : 2;

/** Split without losing a unit: the remainder goes to the first parts. */
export function allocate<A extends Asset>(total: Money<A>, weights: bigint[]): Money<A>[] {
  const sum = weights.reduce((a, b) => a + b, 0n);
  const floor = weights.map((weight) => (total.amount * weight) / sum);
  let left = total.amount - floor.reduce((a, b) => a + b, 0n);
  return floor.map((part) => money(part + (left-- > 0n ? 1n : 0n), total.asset));
}

/** Units of 10^-decimals from plain decimal text; null when the text is not such a number. */
export function unitsOf(text: string, decimals: number): bigint | null {
  const match = /^(-?)(\d{1,19})(?:\.(\d+))?$/.exec(text);
  if (!match) return null;
  const fraction = (match[3] ?? "").replace(/0+$/, "");
  if (fraction.length > decimals) return null;
  const units = BigInt(`${match[2]}${fraction.padEnd(decimals, "0")}`);
  if (units > maxAmount) return null;
  return match[1] ? -units : units;
}

/** What a person typed in `currency`, as minor units. Refuses anything but a positive plain decimal that fits. */
export function parseAmount(text: string, currency: Currency): Money {
  const refuse = (why: string) => new Refusal("invalid", why, { amount: [why] });
  if (!/^\d+(\.\d+)?$/.test(text)) throw refuse("Write the amount in digits, like 2450 or 2450.50");
  const decimals = decimalsOf(currency);
  if ((text.split(".")[1] ?? "").length > decimals)
    throw refuse(
      decimals === 0
        ? `${currency} has no decimals`
        : `${currency} has at most ${decimals} decimals`,
    );
  const units = unitsOf(text, decimals);
  const amount = units === null ? null : scaleUp(units, currency);
  if (amount === null || amount > maxAmount / 1000n) throw refuse("This amount is too large");
  if (amount === 0n) throw refuse("The amount must be more than 0");
  return money(amount, assetOf(currency));
}

const scaleUp = (units: bigint, currency: Currency): bigint =>
  currency === "SATS" || currency === "BTC" ? units * msatPerSat : units;

/** Plain decimal text with every minor unit: 245000 JMD/2 is "2450.00". */
export function toDecimal({ amount, asset }: Money): string {
  const decimals = assets[asset];
  const digits = (amount < 0n ? -amount : amount).toString().padStart(decimals + 1, "0");
  const whole = digits.slice(0, digits.length - decimals);
  return `${amount < 0n ? "-" : ""}${whole}${decimals ? `.${digits.slice(-decimals)}` : ""}`;
}

/** Text a Greenfield door understands in `currency`: SATS whole, BTC with 8 decimals. */
export function toCurrencyText(value: Money, currency: Currency): string {
  if (currency === "SATS") return (value.amount / msatPerSat).toString();
  if (currency === "BTC") return toDecimal(value).slice(0, -3);
  return toDecimal(value);
}
