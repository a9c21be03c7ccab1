import "server-only";
import type { Ctx } from "@/lib/access/command";
import { invoiceAttention, invoiceExpired, invoiceSettled } from "@/lib/invoices/events";
import { settledMsat } from "@/lib/invoices/rules/payments";
import type { Plan } from "@/lib/invoices/rules/plan";
import type { Invoice } from "@/lib/invoices/schema";
import { notifyLive } from "@/lib/platform/live";

const isLightning = (method: string): boolean => method !== "BTC-CHAIN";

const reasonOf = ({ status, additionalStatus }: Partial<Invoice>) => {
  if (status === "invalid") return "not-confirmed" as const;
  return additionalStatus === "paid-late" ? ("paid-late" as const) : ("part-paid" as const);
};

/** Says what a plan made happen: to open pages at once, to other parts of the console through the worker. */
export async function tellOthers(
  { tx, emit }: Pick<Ctx, "tx" | "emit">,
  row: Invoice,
  plan: Plan,
): Promise<void> {
  const { merchantId, id: invoiceId, asset } = row;
  const after = { ...row, ...plan.columns };
  await notifyLive(tx, { merchantId, noun: "invoices", id: invoiceId });
  if (plan.happened.settled) {
    const stand = plan.payments.filter(({ status }) => status === "settled");
    const paymentHashes = stand
      .filter(({ method }) => isLightning(method))
      .map(({ btcpayId }) => btcpayId);
    const paidMsat = settledMsat(plan.payments);
    await emit(
      invoiceSettled,
      { invoiceId, merchantId, paymentHashes, paidMsat, amount: after.amount, asset },
      merchantId,
    );
  }
  if (plan.happened.expired)
    await emit(
      invoiceExpired,
      { invoiceId, merchantId, partPaid: after.additionalStatus === "paid-partial" },
      merchantId,
    );
  if (plan.happened.attention)
    await emit(invoiceAttention, { invoiceId, merchantId, reason: reasonOf(after) }, merchantId);
}
