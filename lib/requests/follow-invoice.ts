import "server-only";
import { eq } from "drizzle-orm";
import { authorize, narrow } from "@/lib/access/authorize";
import { command } from "@/lib/access/command";
import { getInvoice } from "@/lib/invoices/queries";
import { FollowInvoiceInput } from "./inputs";
import { requestInvoices } from "./schema";
import { countInvoice } from "./steps/count-invoice";
import { lockRequest } from "./steps/lock-request";

/** Counts what an invoice says now for the request it was made for; most invoices were made for none. */
export const followInvoice = command({
  name: "requests.follow-invoice",
  permission: "requests:serve",
  input: FollowInvoiceInput,
  async run(ctx, { invoiceId }) {
    const mine = eq(requestInvoices.invoiceId, invoiceId);
    const [meant] = await ctx.tx.select().from(requestInvoices).where(mine);
    if (!meant) return;
    const request = await lockRequest(ctx, meant.requestId);
    ctx.about(request.merchantId, request.id);
    const [link] = await ctx.tx.select().from(requestInvoices).where(mine);
    const scope = narrow(authorize(ctx.actor, "btcpay:apply"), request.merchantId);
    const invoice = await getInvoice(scope, invoiceId, ctx.tx);
    if (link) await countInvoice(ctx, request, link, invoice);
  },
});
