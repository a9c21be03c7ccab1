import "server-only";
import { and, eq } from "drizzle-orm";
import { command } from "@/lib/access/command";
import { Refusal } from "@/lib/platform/errors";
import { ConfirmBatchInput } from "./inputs";
import { invoiceBatchRows } from "./schema";
import { changeBatch, lockBatch } from "./steps/lock-batch";

/** Lets the worker make the invoices of the rows that are ready: first, or after it was stopped. */
export const confirmBatch = command({
  name: "invoices.confirm-batch",
  permission: "invoices:bulk",
  input: ConfirmBatchInput,
  async run(ctx, { batchId, count }) {
    const batch = await lockBatch(ctx, batchId);
    if (batch.state === "making") return { id: batchId };
    if (batch.state === "done")
      throw new Refusal("conflict", "The invoices of this file are made already.");
    const ready = await ctx.tx.$count(
      invoiceBatchRows,
      and(eq(invoiceBatchRows.batchId, batchId), eq(invoiceBatchRows.state, "ready")),
    );
    if (ready !== count)
      throw new Refusal("conflict", "How many there are to make has changed. Look at them again.");
    await changeBatch(ctx, batch, {
      state: "making",
      ...{ confirmedBy: ctx.actor.id, confirmedName: ctx.actor.name, confirmedAt: ctx.now },
    });
    return { id: batchId };
  },
});
