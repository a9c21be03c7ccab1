import { msg } from "@/lib/platform/i18n/translator";
import type { Tender } from "./rules/tender";

export const tenderNames: Record<Tender, string> = {
  bitcoin: msg("Bitcoin"),
  cash: msg("Cash"),
  "card-terminal": msg("Card terminal"),
};

/** Half up; both whole and not negative. */
const share = (amount: bigint, part: bigint, whole: bigint): bigint =>
  (amount * part * 2n + whole) / (whole * 2n);

/** Hundredths of a percent. */
const all = 10_000n;

export const percentOf = (amount: bigint, percent: number): bigint =>
  share(amount, BigInt(percent) * 100n, all);

export type Tax = { taxRate: number; taxIncluded: boolean };
export type Bill = Tax & {
  lines: readonly { unit: bigint; quantity: number }[];
  discount: bigint;
  tip: bigint;
};
export type Totals = {
  subtotal: bigint;
  discount: bigint;
  /** Within the total, whether it was in the prices or came on top. */
  tax: bigint;
  tip: bigint;
  total: bigint;
};

/** What a sale comes to, in minor units. A discount takes no more than there is; tips are not taxed. */
export function totalsOf({ lines, taxRate, taxIncluded, tip, ...bill }: Bill): Totals {
  const subtotal = lines.reduce((sum, line) => sum + line.unit * BigInt(line.quantity), 0n);
  const discount = bill.discount > subtotal ? subtotal : bill.discount;
  const rate = BigInt(taxRate);
  const net = subtotal - discount;
  const tax = taxIncluded ? share(net, rate, all + rate) : share(net, rate, all);
  return { subtotal, discount, tax, tip, total: net + (taxIncluded ? 0n : tax) + tip };
}

/** "15" for 1500, "12.5" for 1250. */
export const percentText = (taxRate: number): string =>
  `${Math.trunc(taxRate / 100)}${
    taxRate % 100
      ? `.${String(taxRate % 100)
          .padStart(2, "0")
          .replace(/0$/, "")}`
      : ""
  }`;
