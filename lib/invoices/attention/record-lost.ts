import "server-only";
import { command } from "@/lib/access/command";
import { lockInvoiceOf } from "@/lib/invoices/refunds/steps/standing";
import { notifyLive } from "@/lib/platform/live";
import { RecordLostInput } from "./inputs";
import { stillLost } from "./rules";
import { openItem } from "./steps/refresh";

/** The Lightning node was paid for an invoice of which BTCPay says that it ran out unpaid. */
export const recordLost = command({
  name: "invoices.record-lost",
  permission: "btcpay:apply",
  input: RecordLostInput,
  async run(ctx, { invoiceId, msat }) {
    const invoice = await lockInvoiceOf(ctx, invoiceId);
    const { merchantId, amount } = invoice;
    ctx.about(merchantId, invoiceId);
    if (!stillLost(invoice)) return { opened: false };
    const item = { reason: "lost-lightning", subject: "", amount, detail: null, msat } as const;
    await openItem(ctx, invoice, item);
    await notifyLive(ctx.tx, { merchantId, noun: "invoices", id: invoiceId });
    return { opened: true };
  },
});
