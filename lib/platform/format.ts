import { msg } from "./i18n/translator";
import { type Asset, assets, type Money, msatPerSat, toDecimal } from "./money";

const signs: Record<string, string> = { JMD: "J$", USD: "US$", KYD: "CI$", XCG: "Cg", EUR: "€" };
const thin = "\u202f";

export type MoneyParts = { sign: string; digits: string; unit: string; minus: boolean };

/** The pieces of an amount as the console writes it: J$2,450.00 · 1 234 567 sats · 49 points. */
export function moneyParts(value: Money): MoneyParts {
  const minus = value.amount < 0n;
  const size: Money = { ...value, amount: minus ? -value.amount : value.amount };
  if (value.asset === "BTC/11")
    return { sign: "", digits: satsDigits(size.amount), unit: "sats", minus };
  if (value.asset === "PTS/0")
    return { sign: "", digits: grouped(size.amount.toString(), ","), unit: msg("points"), minus };
  const [whole = "0", cents] = toDecimal(size).split(".");
  const currency = value.asset.split("/")[0] ?? "";
  return {
    sign: signs[currency] ?? `${currency} `,
    digits: `${grouped(whole, ",")}.${cents}`,
    unit: "",
    minus,
  };
}

function satsDigits(msat: bigint): string {
  const rest = msat % msatPerSat;
  const whole = grouped((msat / msatPerSat).toString(), thin);
  return rest === 0n ? whole : `${whole}.${rest.toString().padStart(3, "0")}`;
}

const grouped = (digits: string, by: string): string => digits.replace(/\B(?=(\d{3})+(?!\d))/g, by);

/** The same in one text; `t` puts the unit into the reader's language. */
export function formatMoney(value: Money, t = english): string {
  const { sign, digits, unit, minus } = moneyParts(value);
  return `${minus ? "−" : ""}${sign}${digits}${unit ? ` ${t(unit)}` : ""}`;
}

const english = (text: string): string => text;

export const currencySign = (asset: Asset): string =>
  assets[asset] === 2 ? (signs[asset.split("/")[0] ?? ""] ?? asset) : "";
