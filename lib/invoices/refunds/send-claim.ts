import "server-only";
import { command } from "@/lib/access/command";
import { Refusal } from "@/lib/platform/errors";
import { enqueue } from "@/lib/platform/jobs";
import { canMail } from "@/lib/platform/mail";
import { RefundIdInput } from "./inputs";
import { whyNotMailed } from "./rules/claim-mail";
import { changeRefund } from "./steps/change";
import { lockInvoiceOf, openRefund } from "./steps/standing";

/** Has the claim link of a refund mailed to the customer's address on the invoice. The link is in no row of this. */
export const sendClaim = command({
  name: "invoices.send-claim",
  permission: "invoices:refund",
  input: RefundIdInput,
  async run(ctx, { refundId }) {
    const { tx, actor, now } = ctx;
    const refund = await openRefund(ctx, refundId);
    const { buyerEmail } = await lockInvoiceOf(ctx, refund.invoiceId);
    if (!canMail())
      throw new Refusal("unavailable", "This console sends no mail. Hand over the link yourself.");
    if (!buyerEmail)
      throw new Refusal(
        "conflict",
        "This invoice holds no e-mail of the customer. Hand over the link yourself.",
      );
    const why = whyNotMailed(refund, now);
    if (why) throw new Refusal("limit-reached", why);
    await changeRefund(tx, refundId, {
      claimMails: refund.claimMails + 1,
      claimMailAskedAt: now,
    });
    await enqueue(tx, {
      kind: "invoices.mail-claim",
      payload: { refundId, askedBy: { id: actor.id, name: actor.name } },
      merchantId: refund.merchantId,
      uniqueKey: `refund-mail:${refundId}`,
    });
    return { id: refundId };
  },
});
