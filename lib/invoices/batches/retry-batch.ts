import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { command } from "@/lib/access/command";
import { invoices } from "@/lib/invoices/schema";
import { Refusal } from "@/lib/platform/errors";
import { RetryBatchInput } from "./inputs";
import { invoiceBatchRows } from "./schema";
import { changeBatch, lockBatch } from "./steps/lock-batch";

/** Has the invoices that BTCPay would not make asked for once more: the same ones, never second ones. */
export const retryBatch = command({
  name: "invoices.retry-batch",
  permission: "invoices:bulk",
  input: RetryBatchInput,
  async run(ctx, { batchId }) {
    const batch = await lockBatch(ctx, batchId);
    if (batch.state === "preview")
      throw new Refusal("conflict", "Nothing is made of this file yet.");
    const failed = ctx.tx
      .select({ id: invoices.id })
      .from(invoices)
      .where(and(eq(invoices.merchantId, batch.merchantId), eq(invoices.status, "failed")));
    const again = await ctx.tx
      .update(invoiceBatchRows)
      .set({ state: "ready" })
      .where(
        and(
          eq(invoiceBatchRows.batchId, batchId),
          eq(invoiceBatchRows.state, "asked"),
          inArray(invoiceBatchRows.invoiceId, failed),
        ),
      )
      .returning({ number: invoiceBatchRows.number });
    if (again.length > 0) await changeBatch(ctx, batch, { state: "making" });
    return { count: again.length };
  },
});
