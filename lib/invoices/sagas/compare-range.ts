import "server-only";
import { narrow } from "@/lib/access/authorize";
import { systemScope } from "@/lib/access/doors/worker";
import { type BtcpayInvoice, clientFor } from "@/lib/btcpay/client";
import type { Report } from "@/lib/btcpay/reconcile";
import { knownStates } from "@/lib/invoices/queries/known-states";
import { isEmptyPlan, planOf } from "@/lib/invoices/rules/plan";
import type { Range } from "@/lib/platform/dates";
import { msg } from "@/lib/platform/i18n/translator";
import { applyReading } from "./apply-reading";
import { walkInvoices } from "./walk-invoices";

type Store = { merchantId: string };

async function unknownOf({ merchantId }: Store, page: BtcpayInvoice[]): Promise<BtcpayInvoice[]> {
  const scope = narrow(systemScope("btcpay:apply"), merchantId);
  const held = await knownStates(
    scope,
    page.map(({ btcpayId }) => btcpayId),
  );
  return page.filter((state) => {
    const ours = held.get(state.btcpayId);
    if (!ours) return true;
    return !isEmptyPlan(planOf(ours.row, ours.known, state, { times: {}, now: new Date() }));
  });
}

/** Compares every invoice BTCPay made in a range with ours and repairs what differs by reading it again. */
export async function compareRange(store: Store, range: Range, report: Report): Promise<void> {
  const client = await clientFor(store.merchantId);
  for await (const page of walkInvoices(client, range)) {
    const differing = await unknownOf(store, page);
    const ids = new Set(differing.map(({ btcpayId }) => btcpayId));
    for (const { btcpayId } of page) if (!ids.has(btcpayId)) report.agrees(btcpayId);
    for (const { btcpayId, status } of differing) {
      const verdict = await applyReading(store.merchantId, () => client.getInvoice(btcpayId));
      if (verdict === "impossible")
        report.differs({
          subject: btcpayId,
          kind: msg("status"),
          ours: msg("settled before"),
          theirs: status,
        });
      else if (verdict === "duplicate" || verdict === "unchanged") report.agrees(btcpayId);
      else report.repaired(btcpayId);
    }
  }
}
