import "server-only";
import { and, eq } from "drizzle-orm";
import { command } from "@/lib/access/command";
import { notifyLive } from "@/lib/platform/live";
import { RecordOpinionInput } from "./inputs";
import { getInvoice } from "./queries";
import { payments } from "./schema";

/** Keeps what a second server says of an on-chain payment, in place of what it said before. */
export const recordOpinion = command({
  name: "invoices.record-opinion",
  permission: "btcpay:apply",
  input: RecordOpinionInput,
  async run({ tx, scope, about, now }, { invoiceId, paymentId, opinion, confirmations }) {
    const { merchantId } = await getInvoice(scope, invoiceId, tx);
    about(merchantId, invoiceId);
    const kept = await tx
      .update(payments)
      .set({ opinion, confirmations, askedAt: now })
      .where(and(eq(payments.id, paymentId), eq(payments.invoiceId, invoiceId)))
      .returning({ id: payments.id });
    if (kept.length > 0) await notifyLive(tx, { merchantId, noun: "invoices", id: invoiceId });
    return { kept: kept.length > 0 };
  },
});
