import { type Currency, type Money, parseAmount } from "@/lib/platform/money";

/** What is typed as money; null while it is not an amount yet. */
export function priceOf(text: string, currency: Currency): Money | null {
  try {
    return parseAmount(text, currency);
  } catch {
    return null;
  }
}
