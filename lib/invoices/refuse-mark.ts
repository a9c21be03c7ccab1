import "server-only";
import { command } from "@/lib/access/command";
import { notifyLive } from "@/lib/platform/live";
import { forgetDecision } from "./attention/steps/refresh";
import { FailInvoiceInput } from "./inputs";
import { getInvoice } from "./queries";
import { addToTimeline } from "./steps/timeline";

/** Keeps why BTCPay did not mark an invoice; the invoice stays as it is. */
export const refuseMark = command({
  name: "invoices.refuse-mark",
  permission: "btcpay:apply",
  input: FailInvoiceInput,
  async run({ tx, scope, now, about }, { invoiceId, fault }) {
    const { merchantId } = await getInvoice(scope, invoiceId, tx);
    about(merchantId, invoiceId);
    await addToTimeline(tx, { merchantId, invoiceId }, [
      { kind: "mark-refused", at: now, detail: { fault } },
    ]);
    await forgetDecision(tx, invoiceId);
    await notifyLive(tx, { merchantId, noun: "invoices", id: invoiceId });
  },
});
