import "server-only";
import { systemActor, systemScope } from "@/lib/access/doors/worker";
import { makeSlice } from "@/lib/invoices/batches/make-slice";
import { batchesToMake } from "@/lib/invoices/batches/queries/to-make";
import { onTheWay } from "@/lib/invoices/batches/rules/pace";

/** Every second: files that were confirmed get their next invoices. What was asked for stays so over a restart. */
export async function makeBatches(): Promise<void> {
  for (const batchId of await batchesToMake(systemScope("btcpay:apply"), onTheWay))
    await makeSlice(systemActor, { batchId });
}
