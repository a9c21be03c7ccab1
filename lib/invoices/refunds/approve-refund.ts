import "server-only";
import { command } from "@/lib/access/command";
import { Refusal } from "@/lib/platform/errors";
import { RefundIdInput } from "./inputs";
import { nextLook } from "./rules";
import { changeRefund } from "./steps/change";
import { reserve, tell } from "./steps/reserve";
import { openRefund } from "./steps/standing";

/** A second person agrees to a refund above the business's limit; only then is anything set aside. */
export const approveRefund = command({
  name: "invoices.approve-refund",
  permission: "invoices:refund",
  input: RefundIdInput,
  async run(ctx, { refundId }) {
    const { actor, now } = ctx;
    const refund = await openRefund(ctx, refundId);
    if (refund.status !== "awaiting-approval")
      throw new Refusal(
        "conflict",
        refund.approvedByName
          ? `${refund.approvedByName} has approved this refund already.`
          : "This refund is not waiting for approval.",
      );
    if (refund.createdBy === actor.id)
      throw new Refusal(
        "forbidden",
        "Somebody else has to approve this refund: you asked for it yourself.",
      );
    const approved = await changeRefund(ctx.tx, refundId, {
      ...{ status: "requested", approvedBy: actor.id, approvedByName: actor.name },
      ...{ approvedAt: now, nextPollAt: nextLook({ status: "requested", createdAt: now }, now) },
    });
    await tell(ctx, approved, {
      kind: "refund-approved",
      detail: { by: actor.name },
      actorId: actor.id,
    });
    await reserve(ctx, approved);
    return { id: refundId };
  },
});
