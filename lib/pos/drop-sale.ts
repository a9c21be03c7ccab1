import "server-only";
import { and, eq } from "drizzle-orm";
import { authorize, narrow } from "@/lib/access/authorize";
import { command } from "@/lib/access/command";
import { getInvoice } from "@/lib/invoices/queries";
import { canMark } from "@/lib/invoices/rules";
import { askMark } from "@/lib/invoices/steps/ask-mark";
import { Refusal } from "@/lib/platform/errors";
import { DropSaleInput } from "./inputs";
import { tillSales } from "./schema";
import { lockTill } from "./steps";

/** Gives up a sale that waits for Bitcoin, and has its invoice voided so that it is not paid besides. */
export const dropSale = command({
  name: "pos.drop-sale",
  permission: "pos:sell",
  input: DropSaleInput,
  async run(ctx, { till: tillId, idempotencyKey }) {
    const { merchantId } = await lockTill(ctx, tillId);
    const [sale] = await ctx.tx
      .select()
      .from(tillSales)
      .where(
        and(eq(tillSales.merchantId, merchantId), eq(tillSales.idempotencyKey, idempotencyKey)),
      )
      .for("update");
    if (!sale) throw new Refusal("not-found", "There is no such sale here.");
    ctx.about(merchantId, sale.id);
    if (sale.status === "dropped") return;
    if (sale.status === "paid" || !sale.invoiceId)
      throw new Refusal("conflict", "This sale is paid already.");
    const seen = narrow(authorize(ctx.actor, "invoices:read"), merchantId);
    const invoice = await getInvoice(seen, sale.invoiceId, ctx.tx);
    if (invoice.paidAmount > 0n || ["processing", "settled"].includes(invoice.status))
      throw new Refusal("conflict", "A payment for this sale is on its way. Wait for it.");
    await ctx.tx.update(tillSales).set({ status: "dropped" }).where(eq(tillSales.id, sale.id));
    if (canMark(invoice, "invalid")) await askMark(ctx, invoice, "invalid");
  },
});
