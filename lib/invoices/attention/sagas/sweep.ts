import "server-only";
import { systemActor, systemScope } from "@/lib/access/doors/worker";
import { unwatched } from "@/lib/invoices/attention/queries/unwatched";
import { watchAttention } from "@/lib/invoices/attention/watch-attention";

const batch = 100;

/** Every minute: writes down what wants a decision and was not seen to come about. */
export async function sweepAttention(): Promise<void> {
  const invoiceIds = await unwatched(systemScope("btcpay:apply"), batch);
  if (invoiceIds.length > 0) await watchAttention(systemActor, { invoiceIds });
}
