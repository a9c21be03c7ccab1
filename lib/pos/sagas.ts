import "server-only";
import { systemActor } from "@/lib/access/doors/worker";
import { settleSale } from "./settle-sale";

/** Runs when an invoice settles; most invoices belong to no sale. */
export async function settleTillSale({ invoiceId }: { invoiceId: string }): Promise<void> {
  await settleSale(systemActor, { invoiceId });
}
