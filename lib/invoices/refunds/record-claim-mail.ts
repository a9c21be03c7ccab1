import "server-only";
import { command } from "@/lib/access/command";
import { RecordClaimMailInput } from "./inputs";
import { changeRefund } from "./steps/change";
import { tell } from "./steps/reserve";
import { openRefund } from "./steps/standing";

/** The mail with the claim link was taken: told on the timeline, without the link. */
export const recordClaimMail = command({
  name: "invoices.record-claim-mail",
  permission: "notifications:send",
  input: RecordClaimMailInput,
  async run(ctx, { refundId, askedBy }) {
    const refund = await openRefund(ctx, refundId);
    await changeRefund(ctx.tx, refundId, { claimMailedAt: ctx.now });
    await tell(ctx, refund, {
      kind: "refund-link-mailed",
      detail: { by: askedBy.name },
      actorId: askedBy.id,
    });
  },
});
