import { msg } from "@/lib/platform/i18n/translator";
import type { Receipt, ReceiptSeries, TaxCategory } from "./schema";

/** `000123`, and `CN-000004` for a credit note: two series of a business, each without a gap. */
export const numberText = ({ series, number }: Pick<Receipt, "series" | "number">): string =>
  `${series === "credit-note" ? "CN-" : ""}${number.toString().padStart(6, "0")}`;

/** What the law calls the document. */
export const titleOf = ({ series, seller }: Pick<Receipt, "series" | "seller">): string =>
  series === "credit-note"
    ? msg("Credit note")
    : seller.gctNumber
      ? msg("Tax Invoice")
      : msg("Receipt");

export const seriesNames: Record<ReceiptSeries, string> = {
  receipt: msg("Receipts"),
  "credit-note": msg("Credit notes"),
};

export const categoryNames: Record<TaxCategory, string> = {
  standard: msg("Taxable"),
  zero: msg("Zero-rated"),
  exempt: msg("Exempt"),
  none: msg("Outside GCT"),
};

/** `123-456-789`. */
export const trnText = (digits: string): string =>
  digits.replace(/^(\d{3})(\d{3})(\d{3})$/, "$1-$2-$3");

/** `15`, `16.5`: hundredths of a percent as percent. */
export const percentText = (basisPoints: number): string =>
  `${Math.trunc(basisPoints / 100)}.${String(basisPoints % 100).padStart(2, "0")}`.replace(
    /\.?0+$/,
    "",
  );

/** Where the customer reads it. */
export const receiptPath = (code: string): string => `/receipt/${code}`;
export const isReceiptCode = (text: string): boolean => /^[0-9a-z]{26}$/.test(text);
