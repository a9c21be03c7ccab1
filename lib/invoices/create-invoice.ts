import "server-only";
import { narrow } from "@/lib/access/authorize";
import { command } from "@/lib/access/command";
import { CreateInvoiceInput } from "./inputs";
import { askInvoice } from "./steps/ask-invoice";

/** Writes down what was asked for; the worker has it made at BTCPay. The same key is the same invoice. */
export const createInvoice = command({
  name: "invoices.create",
  permission: "invoices:create",
  input: CreateInvoiceInput,
  async run(ctx, { merchantId, price, ...input }) {
    narrow(ctx.scope, merchantId);
    const asked = await askInvoice(ctx, {
      ...{ merchantId, idempotencyKey: input.idempotencyKey, source: "console" },
      ...{ currency: input.currency, amount: price.amount, asset: price.asset },
      orderNumber: input.orderNumber ?? null,
      description: input.description ?? null,
      buyerName: input.buyerName ?? null,
      buyerEmail: input.buyerEmail ?? null,
      expiryMinutes: input.expiryMinutes,
    });
    ctx.about(merchantId, asked.id);
    return asked;
  },
});
