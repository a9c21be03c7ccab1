import "server-only";
import { narrow } from "@/lib/access/authorize";
import { command } from "@/lib/access/command";
import { CreateInvoiceInput } from "./inputs";
import { requestInvoice } from "./steps/request-invoice";

/** Writes down what was asked for; the worker has it made at BTCPay. The same key is the same invoice. */
export const createInvoice = command({
  name: "invoices.create",
  permission: "invoices:create",
  input: CreateInvoiceInput,
  async run(ctx, { merchantId, idempotencyKey, price, source, ...input }) {
    narrow(ctx.scope, merchantId);
    const made = await requestInvoice(ctx, {
      ...{ merchantId, idempotencyKey, source, asset: price.asset },
      currency: input.currency,
      amount: price.amount,
      orderNumber: input.orderNumber ?? null,
      description: input.description ?? null,
      buyerEmail: input.buyerEmail ?? null,
      expiryMinutes: input.expiryMinutes,
    });
    ctx.about(merchantId, made.id);
    return made;
  },
});
