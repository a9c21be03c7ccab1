import "server-only";
import { command } from "@/lib/access/command";
import { refreshAttention } from "@/lib/invoices/attention/steps/refresh";
import { FailRefundInput } from "./inputs";
import { isOver } from "./rules";
import { bookRefund, changeRefund, endedAs } from "./steps/change";
import { tell } from "./steps/reserve";
import { openRefund } from "./steps/standing";

const failed = { status: "failed", paidMsat: 0n, fresh: [] } as const;

/** Keeps why BTCPay said no. With `final` the refund was never made and its money is the business's again. */
export const failRefund = command({
  name: "invoices.fail-refund",
  permission: "btcpay:apply",
  input: FailRefundInput,
  async run(ctx, { refundId, fault, final }) {
    const { now, tx } = ctx;
    const refund = await openRefund(ctx, refundId);
    if (isOver(refund.status) || (final && refund.status !== "requested")) return;
    await changeRefund(tx, refundId, { fault, ...(final ? endedAs(refund, failed, now) : {}) });
    if (final) await bookRefund(ctx, refund, failed);
    const kind = final ? "refund-failed" : "refund-refused";
    await tell(ctx, refund, { kind, detail: { fault } });
    await refreshAttention(ctx, refund.invoiceId);
  },
});
