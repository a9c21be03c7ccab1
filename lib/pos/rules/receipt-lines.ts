import { paidFor } from "@/lib/pos/rules";
import type { TillSale } from "@/lib/pos/schema";
import { lineOf, type Terms } from "@/lib/receipts/rules/tax";
import type { ReceiptLine } from "@/lib/receipts/schema";

type Sold = Pick<TillSale, "lines" | "discount" | "tip" | "taxRate" | "taxIncluded">;

/**
 * A sale as its receipt says it: what was paid for each line, and the tip apart, which is not taxed. A business that
 * is registered for GCT charged the till's rate, or its own where the till names none.
 */
export function receiptLines(sale: Sold, { category, standard }: Terms): ReceiptLine[] {
  const lines = sale.lines.map(({ unit, ...line }) => ({ ...line, unit: BigInt(unit) }));
  const { paid } = paidFor({ ...sale, lines });
  const rate = sale.taxRate || standard;
  const sold = lines.map(({ name, quantity }, at) =>
    lineOf({ description: name, quantity, gross: paid[at]?.gross ?? 0n, category }, rate),
  );
  const { tip } = sale;
  if (tip === 0n) return sold;
  return [...sold, lineOf({ description: "Tip", quantity: 1, gross: tip, category: "none" }, 0)];
}
