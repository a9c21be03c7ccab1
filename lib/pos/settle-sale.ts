import "server-only";
import { eq } from "drizzle-orm";
import { command } from "@/lib/access/command";
import { systemScope } from "@/lib/access/doors/worker";
import { getInvoice } from "@/lib/invoices/queries";
import { receiptFor } from "@/lib/receipts/steps/receipt";
import { SettleSaleInput } from "./inputs";
import { receiptLines } from "./rules/receipt-lines";
import { tillSales } from "./schema";
import { takeFromStock } from "./steps";

/**
 * The invoice of a sale is settled: its receipt is written. One that was dropped and paid all the same counts too, as
 * the money is here.
 */
export const settleSale = command({
  name: "pos.settle-sale",
  permission: "btcpay:apply",
  input: SettleSaleInput,
  async run(ctx, { invoiceId }) {
    const [sale] = await ctx.tx
      .select()
      .from(tillSales)
      .where(eq(tillSales.invoiceId, invoiceId))
      .for("update");
    if (!sale || sale.status === "paid") return { settled: false };
    ctx.about(sale.merchantId, sale.id);
    await ctx.tx
      .update(tillSales)
      .set({ status: "paid", paidAt: ctx.now })
      .where(eq(tillSales.id, sale.id));
    await takeFromStock(ctx, sale);
    const invoice = await getInvoice(systemScope("btcpay:apply"), invoiceId, ctx.tx);
    if (invoice.status === "settled")
      await receiptFor(ctx, invoice, {
        saleId: sale.id,
        lines: (terms) => receiptLines(sale, terms),
      });
    return { settled: true };
  },
});
