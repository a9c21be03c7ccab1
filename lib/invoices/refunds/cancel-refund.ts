import "server-only";
import { eq } from "drizzle-orm";
import { command } from "@/lib/access/command";
import { Refusal } from "@/lib/platform/errors";
import { RefundIdInput } from "./inputs";
import { isOver } from "./rules";
import { refunds } from "./schema";
import { sendWorker, tell } from "./steps/reserve";
import { lockRefund } from "./steps/standing";

const gone = { countsAmount: 0n, countsMsat: 0n, status: "cancelled", nextPollAt: null } as const;

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
    const refund = await lockRefund(ctx, refundId);
    ctx.about(refund.merchantId, refund.invoiceId);
    if (isOver(refund.status))
      throw new Refusal("conflict", "This refund is over already; nothing was taken back.");
    if (refund.closing !== null) return { id: refundId };
    const waits = refund.status === "awaiting-approval";
    await tx
      .update(refunds)
      .set(waits ? { ...gone, endedAt: now } : { closing: "cancelled", nextPollAt: now })
      .where(eq(refunds.id, refundId));
    await tell(ctx, refund, {
      kind: waits ? "refund-cancelled" : "refund-cancel-asked",
      detail: { by: actor.name },
      actorId: actor.id,
    });
    if (!waits) await sendWorker(tx, refund);
    return { id: refundId };
  },
});
