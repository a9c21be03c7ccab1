import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { command } from "@/lib/access/command";
import { notifyLive } from "@/lib/platform/live";
import { RecordProofInput } from "./inputs";
import { getInvoice } from "./queries";
import { payments } from "./schema";

/** Keeps the preimage that the node gave for a Lightning payment. What is kept once is not replaced. */
export const recordProof = command({
  name: "invoices.record-proof",
  permission: "btcpay:apply",
  input: RecordProofInput,
  async run({ tx, scope, about }, { invoiceId, paymentId, preimage }) {
    const { merchantId } = await getInvoice(scope, invoiceId, tx);
    about(merchantId, invoiceId);
    const open = and(
      eq(payments.id, paymentId),
      eq(payments.invoiceId, invoiceId),
      isNull(payments.proof),
    );
    const kept = await tx
      .update(payments)
      .set({ proof: preimage })
      .where(open)
      .returning({ id: payments.id });
    if (kept.length > 0) await notifyLive(tx, { merchantId, noun: "invoices", id: invoiceId });
    return { kept: kept.length > 0 };
  },
});
