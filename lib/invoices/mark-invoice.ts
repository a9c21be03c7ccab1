import "server-only";
import { narrow } from "@/lib/access/authorize";
import { command } from "@/lib/access/command";
import { Refusal } from "@/lib/platform/errors";
import { enqueue } from "@/lib/platform/jobs";
import { notifyLive } from "@/lib/platform/live";
import { MarkInvoiceInput } from "./inputs";
import { getInvoice } from "./queries";
import { canMark, wordOf } from "./rules";
import { addToTimeline } from "./steps/timeline";

/** Asks BTCPay, through the worker, to count an invoice as settled or as void; its answer is what counts. */
export const markInvoice = command({
  name: "invoices.mark",
  permission: "invoices:mark",
  input: MarkInvoiceInput,
  async run({ tx, scope, actor, now, about }, { invoiceId, as }) {
    const invoice = await getInvoice(scope, invoiceId, tx);
    const { merchantId } = invoice;
    narrow(scope, merchantId);
    about(merchantId, invoiceId);
    if (!canMark(invoice, as))
      throw new Refusal(
        "conflict",
        `BTCPay does not allow this while the invoice is in the state "${wordOf(invoice).word}".`,
      );
    const kind = as === "settled" ? "settle-asked" : "void-asked";
    await addToTimeline(tx, { merchantId, invoiceId }, [
      { kind, at: now, detail: { by: actor.name }, actorId: actor.id },
    ]);
    await enqueue(tx, {
      kind: "invoices.mark-at-btcpay",
      payload: { merchantId, invoiceId, as },
      merchantId,
      uniqueKey: `mark:${invoiceId}`,
    });
    await notifyLive(tx, { merchantId, noun: "invoices", id: invoiceId });
    return { id: invoiceId };
  },
});
