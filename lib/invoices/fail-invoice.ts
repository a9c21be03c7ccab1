import "server-only";
import { and, eq } from "drizzle-orm";
import { command } from "@/lib/access/command";
import { notifyLive } from "@/lib/platform/live";
import { FailInvoiceInput } from "./inputs";
import { invoices } from "./schema";
import { addToTimeline } from "./steps/timeline";

/** Keeps why BTCPay would not make an invoice. One that was made meanwhile stays as it is. */
export const failInvoice = command({
  name: "invoices.fail",
  permission: "btcpay:apply",
  input: FailInvoiceInput,
  async run({ tx, now, about }, { invoiceId, fault }) {
    const [failed] = await tx
      .update(invoices)
      .set({ status: "failed", fault, nextPollAt: null })
      .where(and(eq(invoices.id, invoiceId), eq(invoices.status, "requested")))
      .returning({ merchantId: invoices.merchantId });
    if (!failed) return;
    about(failed.merchantId, invoiceId);
    await addToTimeline(tx, { merchantId: failed.merchantId, invoiceId }, [
      { kind: "failed", at: now, detail: { fault } },
    ]);
    await notifyLive(tx, { merchantId: failed.merchantId, noun: "invoices", id: invoiceId });
  },
});
