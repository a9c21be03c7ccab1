import "server-only";
import { eq } from "drizzle-orm";
import { command } from "@/lib/access/command";
import { refreshAttention } from "@/lib/invoices/attention/steps/refresh";
import { post } from "@/lib/ledger/steps";
import { FailRefundInput } from "./inputs";
import { isOver } from "./rules";
import { releasePosting } from "./rules/journals";
import { refunds } from "./schema";
import { tell } from "./steps/reserve";
import { lockRefund } from "./steps/standing";

const ended = { status: "failed", countsAmount: 0n, countsMsat: 0n, nextPollAt: null } as const;

/** Keeps why BTCPay said no. With `final` the refund was never made and its money is the business's again. */
export const failRefund = command({
  name: "invoices.fail-refund",
  permission: "btcpay:apply",
  input: FailRefundInput,
  async run(ctx, { refundId, fault, final }) {
    const { now, tx } = ctx;
    const refund = await lockRefund(ctx, refundId);
    ctx.about(refund.merchantId, refund.invoiceId);
    if (isOver(refund.status) || (final && refund.status !== "requested")) return;
    await tx
      .update(refunds)
      .set({ fault, ...(final ? { ...ended, endedAt: now } : {}) })
      .where(eq(refunds.id, refundId));
    const back = final ? releasePosting(refund, 0n, now) : null;
    if (back) await post(tx, back);
    await tell(ctx, refund, {
      kind: final ? "refund-failed" : "refund-refused",
      detail: { fault },
    });
    await refreshAttention(ctx, refund.invoiceId);
  },
});
