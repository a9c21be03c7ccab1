import { assetOf } from "@/lib/platform/money";
import type { SaleState } from "@/lib/pos/queries/sale-state";
import type { TillState } from "@/lib/pos/queries/till-state";
import { totalsOf } from "@/lib/pos/rules";
import type { Receipt } from "./receipt-view";
import { call } from "./till-calls";
import type { Sending } from "./till-store";

/** Asks after a sale that waits, and sends it again when it never arrived. */
export async function followSale(till: string, sending: Sending) {
  const path = `${till}/sales/${sending.idempotencyKey}`;
  const seen = await call<SaleState>("GET", path);
  if (seen.ok || seen.code !== "not-found") return seen;
  const sent = await call("POST", `${till}/sales`, sending);
  return sent.ok ? call<SaleState>("GET", path) : sent;
}

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

/** Somebody else is signed in, who may not sell here: the page that was kept for them is let go. */
export async function forgetTill(): Promise<void> {
  const store = await caches.open("flash-till-1");
  if (await store.delete(window.location.pathname)) window.location.reload();
}
