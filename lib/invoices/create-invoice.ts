import "server-only";
import { narrow } from "@/lib/access/authorize";
import { command } from "@/lib/access/command";
import { CreateInvoiceInput } from "./inputs";
import { requestInvoice } from "./steps/request-invoice";

/** A person asks for an invoice in a form. The same key is the same invoice. */
export const createInvoice = command({
  name: "invoices.create",
  permission: "invoices:create",
  input: CreateInvoiceInput,
  async run(ctx, { amount: _typed, ...input }) {
    narrow(ctx.scope, input.merchantId);
    const asked = await requestInvoice(ctx, input);
    ctx.about(input.merchantId, asked.id);
    return asked;
  },
});
