import "server-only";
import { command } from "@/lib/access/command";
import { getInvoice } from "@/lib/invoices/queries";
import { WatchAttentionInput } from "./inputs";
import { refreshAttention } from "./steps/refresh";

/** Looks at invoices again: opens what wants a decision, ends what no longer does. */
export const watchAttention = command({
  name: "invoices.watch-attention",
  permission: "btcpay:apply",
  input: WatchAttentionInput,
  async run(ctx, { invoiceIds }) {
    for (const invoiceId of invoiceIds) {
      const { merchantId } = await getInvoice(ctx.scope, invoiceId, ctx.tx);
      ctx.about(merchantId, invoiceId);
      await refreshAttention(ctx, invoiceId);
    }
  },
});
