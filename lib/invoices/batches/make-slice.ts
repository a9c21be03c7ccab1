import "server-only";
import { and, asc, eq } from "drizzle-orm";
import { command } from "@/lib/access/command";
import { invoices } from "@/lib/invoices/schema";
import { MakeSliceInput } from "./inputs";
import { onTheWay } from "./rules/pace";
import { invoiceBatchRows } from "./schema";
import { askRow } from "./steps/ask-row";
import { changeBatch, lockBatch } from "./steps/lock-batch";
import { takenOrders } from "./steps/taken-orders";

/** Asks for the next invoices of a file as those before them are made; at its end the file is done. */
export const makeSlice = command({
  name: "invoices.make-slice",
  permission: "btcpay:apply",
  input: MakeSliceInput,
  async run(ctx, { batchId }) {
    const batch = await lockBatch(ctx, batchId);
    if (batch.state !== "making") return { asked: 0 };
    const rows = eq(invoiceBatchRows.batchId, batchId);
    const waiting = await ctx.tx
      .select({ id: invoices.id })
      .from(invoiceBatchRows)
      .innerJoin(invoices, eq(invoices.id, invoiceBatchRows.invoiceId))
      .where(and(rows, eq(invoiceBatchRows.state, "asked"), eq(invoices.status, "requested")));
    const room = onTheWay - waiting.length;
    if (room <= 0) return { asked: 0 };
    const next = await ctx.tx
      .select()
      .from(invoiceBatchRows)
      .where(and(rows, eq(invoiceBatchRows.state, "ready")))
      .orderBy(asc(invoiceBatchRows.number))
      .limit(room);
    const first = next.filter(({ invoiceId }) => invoiceId === null);
    const taken = await takenOrders(
      ctx.tx,
      batch.merchantId,
      first.map(({ orderNumber }) => orderNumber),
    );
    for (const row of next) await askRow(ctx, batch, { row, taken });
    await changeBatch(ctx, batch, next.length === 0 ? { state: "done" } : { state: "making" });
    return { asked: next.length };
  },
});
