import { assetOf } from "@/lib/platform/money";
import type { TillState } from "@/lib/pos/queries/till-state";
import { totalsOf } from "@/lib/pos/rules";
import type { Receipt } from "./receipt-view";
import type { Sending } from "./till-store";

/** The receipt of a sale as this phone knows it. */
export function receiptOf(sending: Sending, id: string | null, state: TillState): Receipt {
  const { lines, discount, tip, tender, taxRate, taxIncluded } = sending;
  const bill = totalsOf({
    lines: lines.map(({ unit, quantity }) => ({ unit: BigInt(unit), quantity })),
    ...{ discount: BigInt(discount), tip: BigInt(tip), taxRate, taxIncluded },
  });
  return {
    ...{ id, tender, lines, taxRate, taxIncluded, asset: assetOf(state.business.currency) },
    ...{ subtotal: `${bill.subtotal}`, discount: `${bill.discount}`, tax: `${bill.tax}` },
    ...{ tip: `${bill.tip}`, total: `${bill.total}`, given: sending.given ?? null },
    ...{ note: sending.note ?? null, cashier: state.cashier, byCard: false, receipt: null },
    soldAt: sending.soldAt ?? new Date().toISOString(),
  };
}
