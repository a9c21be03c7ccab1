import "server-only";
import { narrow } from "@/lib/access/authorize";
import { command } from "@/lib/access/command";
import { Refusal } from "@/lib/platform/errors";
import { MarkInvoiceInput } from "./inputs";
import { getInvoice } from "./queries";
import { canMark, wordOf } from "./rules";
import { askMark } from "./steps/ask-mark";

/** Asks BTCPay, through the worker, to count an invoice as settled or as void; its answer is what counts. */
export const markInvoice = command({
  name: "invoices.mark",
  permission: "invoices:mark",
  input: MarkInvoiceInput,
  async run(ctx, { invoiceId, as }) {
    const invoice = await getInvoice(ctx.scope, invoiceId, ctx.tx);
    const { merchantId } = invoice;
    narrow(ctx.scope, merchantId);
    ctx.about(merchantId, invoiceId);
    if (!canMark(invoice, as))
      throw new Refusal(
        "conflict",
        `BTCPay does not allow this while the invoice is in the state "${wordOf(invoice).word}".`,
      );
    await askMark(ctx, invoice, as);
    return { id: invoiceId };
  },
});
