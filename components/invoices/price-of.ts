import { msatAt } from "@/lib/invoices/rules";
import { type Currency, type Money, money, parseAmount } from "@/lib/platform/money";

/** What is typed as money; null while it is not an amount yet. */
export function priceOf(text: string, currency: Currency): Money | null {
  try {
    return parseAmount(text, currency);
  } catch {
    return null;
  }
}

/** The same in bitcoin at a known rate. */
export function inBitcoin(price: Money | null, rate: string | undefined): Money | null {
  if (!price || !rate || price.asset === "BTC/11") return null;
  const msat = msatAt(price.amount, rate);
  return msat === null ? null : money(msat, "BTC/11");
}
