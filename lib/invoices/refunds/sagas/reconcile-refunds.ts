import "server-only";
import { narrow } from "@/lib/access/authorize";
import { systemScope } from "@/lib/access/doors/worker";
import { type BtcpayClient, clientFor, type ListedPullPayment } from "@/lib/btcpay/client";
import { listConnections } from "@/lib/btcpay/queries";
import { type Report, runReconcile } from "@/lib/btcpay/reconcile";
import { refundsToCompare } from "@/lib/invoices/refunds/queries";
import { isOver, refundName } from "@/lib/invoices/refunds/rules";
import type { Refund } from "@/lib/invoices/refunds/schema";
import { sha256 } from "@/lib/platform/crypto";
import { Refusal } from "@/lib/platform/errors";
import { msg } from "@/lib/platform/i18n/translator";
import { driveRefund } from "./drive-refund";

type Store = { client: BtcpayClient; report: Report };

const isOurs = (refund: Refund, one: ListedPullPayment): boolean =>
  refund.pullPaymentHash === sha256(one.id);

/** One of ours with what BTCPay has under its name. Whatever is still open there but over here is closed there. */
async function compare({ client, report }: Store, refund: Refund, theirs: ListedPullPayment[]) {
  const { id: subject, status, msat, pullPaymentHash } = refund;
  for (const extra of theirs)
    if (pullPaymentHash && !isOurs(refund, extra) && !extra.archived)
      await client.archivePullPayment(extra.id);
  if (!isOver(status)) {
    await driveRefund({ refundId: subject });
    const told = { subject, ours: status, theirs: null };
    if (pullPaymentHash && theirs.length === 0)
      return report.differs({ ...told, kind: msg("refund not at BTCPay") });
  }
  const [odd] = theirs.filter((one) => isOurs(refund, one) && one.msat !== msat);
  if (odd)
    return report.differs({
      ...{ subject, kind: msg("refund amount") },
      ...{ ours: String(msat), theirs: String(odd.msat ?? "?") },
    });
  const open = theirs.filter((one) => isOver(status) && status !== "paid" && !one.archived);
  for (const one of open) await client.archivePullPayment(one.id);
  return open.length > 0 ? report.repaired(subject) : report.agrees(subject);
}

/** BTCPay calls a refund made on its own pages after the invoice; the console cannot follow it, so it is listed. */
const madeThere = /^Refund ((?!rfd_)\S+)$/;

async function compareStore(merchantId: string, report: Report): Promise<void> {
  const client = await clientFor(merchantId);
  const all = await client.listPullPayments();
  for (const refund of await refundsToCompare(narrow(systemScope("btcpay:apply"), merchantId))) {
    const name = refundName(refund.id);
    await compare(
      { client, report },
      refund,
      all.filter((one) => one.name === name),
    );
  }
  for (const { name, msat } of all) {
    const [, invoice] = madeThere.exec(name ?? "") ?? [];
    if (!invoice) continue;
    const theirs = msat === null ? null : String(msat);
    report.differs({ subject: invoice, kind: msg("refund made at BTCPay"), ours: null, theirs });
  }
}

/** Every hour: refunds against BTCPay's pull payments, by name. */
export async function reconcileRefunds(): Promise<void> {
  for (const { merchantId } of await listConnections(systemScope("merchants:read")))
    try {
      await runReconcile({ topic: "refunds", kind: "recent", merchantId }, (report) =>
        compareStore(merchantId, report),
      );
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
}
