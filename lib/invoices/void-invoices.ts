import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { within } from "@/lib/access/authorize";
import { command } from "@/lib/access/command";
import { Refusal } from "@/lib/platform/errors";
import { VoidInvoicesInput } from "./inputs";
import { canMark } from "./rules";
import { invoices } from "./schema";
import { askMark } from "./steps/ask-mark";

/** Voids the chosen invoices of one business that BTCPay lets be voided; the others stay as they are. */
export const voidInvoices = command({
  name: "invoices.void-invoices",
  permission: "invoices:mark",
  input: VoidInvoicesInput,
  async run(ctx, { invoiceIds, merchantId }) {
    const found = await ctx.tx
      .select()
      .from(invoices)
      .where(
        and(
          inArray(invoices.id, invoiceIds),
          eq(invoices.merchantId, merchantId),
          within(ctx.scope, invoices.merchantId),
        ),
      )
      .orderBy(invoices.id);
    if (found.length === 0) throw new Refusal("not-found", "There are no such invoices here.");
    const open = found.filter((invoice) => canMark(invoice, "invalid"));
    if (open.length === 0)
      throw new Refusal("conflict", "None of these invoices can be voided any more.");
    ctx.about(merchantId, open.length === 1 ? (open[0]?.id ?? merchantId) : merchantId);
    for (const invoice of open) await askMark(ctx, invoice, "invalid");
    return { voided: open.map(({ id }) => id), left: invoiceIds.length - open.length };
  },
});
