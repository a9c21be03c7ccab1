import "server-only";
import { command } from "@/lib/access/command";
import { Refusal } from "@/lib/platform/errors";
import { StopBatchInput } from "./inputs";
import { changeBatch, lockBatch } from "./steps/lock-batch";

/** Asks for no more invoices of a file. Those that BTCPay was asked for already are made. */
export const stopBatch = command({
  name: "invoices.stop-batch",
  permission: "invoices:bulk",
  input: StopBatchInput,
  async run(ctx, { batchId }) {
    const batch = await lockBatch(ctx, batchId);
    if (batch.state === "stopped") return { id: batchId };
    if (batch.state !== "making")
      throw new Refusal("conflict", "Nothing is being made of this file now.");
    await changeBatch(ctx, batch, { state: "stopped" });
    return { id: batchId };
  },
});
