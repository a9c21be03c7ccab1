import "server-only";
import { eq, sql } from "drizzle-orm";
import type { Ctx } from "@/lib/access/command";
import type { Invoice } from "@/lib/invoices/schema";
import { countOf } from "@/lib/requests/rules/counting";
import {
  type PaymentRequest,
  type RequestInvoice,
  requestInvoices,
  requests,
} from "@/lib/requests/schema";
import { tell } from "./timeline";

const kinds = { paid: "paid", held: "held", over: "ran-out", open: "reopened" } as const;

/**
 * Makes a request's sums equal to what one of its invoices says now; the request is locked. Told twice, or late,
 * it comes to the same.
 */
export async function countInvoice(
  ctx: Pick<Ctx, "tx" | "now">,
  request: PaymentRequest,
  link: RequestInvoice,
  invoice: Invoice,
): Promise<PaymentRequest> {
  const count = countOf(invoice);
  const same = (["state", "paid", "held"] as const).every((name) => link[name] === count[name]);
  if (same) return request;
  await ctx.tx
    .update(requestInvoices)
    .set(count)
    .where(eq(requestInvoices.invoiceId, link.invoiceId));
  const [sums] = await ctx.tx
    .update(requests)
    .set({
      paidAmount: sql`(select coalesce(sum(paid), 0) from payment_request_invoices where request_id = ${request.id})`,
      heldAmount: sql`(select coalesce(sum(held), 0) from payment_request_invoices where request_id = ${request.id})`,
    })
    .where(eq(requests.id, request.id))
    .returning();
  const came = count.state === "held" ? count.held : count.paid;
  await tell(ctx, request, {
    kind: kinds[count.state],
    detail: { invoiceId: link.invoiceId, amount: came },
  });
  return sums ?? request;
}
