import "server-only";
import { command } from "@/lib/access/command";
import { Refusal } from "@/lib/platform/errors";
import { RefundIdInput } from "./inputs";
import { isOver } from "./rules";
import { changeRefund, endedAs } from "./steps/change";
import { sendWorker, tell } from "./steps/reserve";
import { openRefund } from "./steps/standing";

/**
 * Takes a refund back. What BTCPay knows of is taken back there by the worker, and what it then says is what
 * counts: money that was on its way stays on its way.
 */
export const cancelRefund = command({
  name: "invoices.cancel-refund",
  permission: "invoices:refund",
  input: RefundIdInput,
  async run(ctx, { refundId }) {
    const { actor, now, tx } = ctx;
    const refund = await openRefund(ctx, refundId);
    if (isOver(refund.status))
      throw new Refusal("conflict", "This refund is over already; nothing was taken back.");
    if (refund.closing !== null) return { id: refundId };
    const waits = refund.status === "awaiting-approval";
    const gone = endedAs(refund, { status: "cancelled", paidMsat: 0n }, now);
    const closing = { closing: "cancelled", nextPollAt: now } as const;
    await changeRefund(tx, refundId, waits ? gone : closing);
    await tell(ctx, refund, {
      kind: waits ? "refund-cancelled" : "refund-cancel-asked",
      detail: { by: actor.name },
      actorId: actor.id,
    });
    if (!waits) await sendWorker(tx, refund);
    return { id: refundId };
  },
});
