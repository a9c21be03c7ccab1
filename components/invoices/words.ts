import { currencySign } from "@/lib/platform/format";
import { msg, type Translator } from "@/lib/platform/i18n/translator";
import { type Asset, assetOf } from "@/lib/platform/money";

export const methodWords: Record<string, string> = {
  "BTC-LN": "Lightning",
  "BTC-LNURL": "Lightning",
  "BTC-CHAIN": msg("On-chain"),
};

export const sources = {
  console: msg("This console"),
  till: msg("The till"),
  import: msg("Imported"),
  btcpay: msg("BTCPay itself"),
  request: msg("A payment request"),
  button: msg("A payment button"),
};

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+(?!\d))/g, ",");

/** "J$15,010,000.00": what one bitcoin cost; null where the price was in bitcoin itself. */
export function rateWords(rate: string | null, currency: string): string | null {
  const asset: Asset = assetOf(currency);
  const [whole, fraction = ""] = (rate ?? "").split(".");
  if (!whole || asset === "BTC/11") return null;
  return `${currencySign(asset)}${grouped(whole)}.${fraction.padEnd(2, "0").slice(0, 2)}`;
}

/** What people call an invoice: its number at the business, its text, or the tail of its id. */
export const nameOf = (
  invoice: { id: string; orderNumber: string | null; description: string | null },
  t: Translator,
): string => invoice.description ?? invoice.orderNumber ?? shortName(invoice.id, t);

export const shortName = (id: string, t: Translator): string =>
  t("Invoice {name}", { name: id.slice(-6).toUpperCase() });
