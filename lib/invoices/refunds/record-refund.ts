import "server-only";
import { command } from "@/lib/access/command";
import { seal, sha256 } from "@/lib/platform/crypto";
import { RecordRefundInput } from "./inputs";
import { claimDays, nextLook } from "./rules";
import { changeRefund } from "./steps/change";
import { tell } from "./steps/reserve";
import { openRefund } from "./steps/standing";

const dayMs = 86_400_000;

/** BTCPay has made the refund's pull payment: it may be claimed from now on. */
export const recordRefund = command({
  name: "invoices.record-refund",
  permission: "btcpay:apply",
  input: RecordRefundInput,
  redact: ["pullPaymentId", "link"],
  async run(ctx, { refundId, pullPaymentId, link }) {
    const { now, tx } = ctx;
    const { status, pullPaymentSealed } = await openRefund(ctx, refundId);
    if (status !== "requested" || pullPaymentSealed !== null) return;
    const opened = await changeRefund(tx, refundId, {
      ...{ status: "open", fault: null, openedAt: now },
      expiresAt: new Date(now.getTime() + claimDays * dayMs),
      pullPaymentSealed: seal(pullPaymentId, `invoice_refunds|pull_payment|${refundId}`),
      pullPaymentHash: sha256(pullPaymentId),
      claimLinkSealed: seal(link, `invoice_refunds|claim_link|${refundId}`),
      nextPollAt: nextLook({ status: "open", createdAt: now }, now),
    });
    if (opened.closing === null) await tell(ctx, opened, { kind: "refund-open" });
  },
});
