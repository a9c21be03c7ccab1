import type { World } from "@/lib/btcpay/regtest/world";
import type { InvoiceRow } from "./records";
import type { InvoiceEvent } from "./state";

const NEXT: Record<string, string> = {
  InvoiceProcessing: "Processing",
  InvoiceSettled: "Completed",
};

/** A payment request follows the invoice that was made to pay it. */
export async function followPaymentRequest(
  world: World,
  invoice: InvoiceRow,
  events: InvoiceEvent[],
): Promise<void> {
  const id = invoice.metadata.paymentRequestId;
  if (typeof id !== "string") return;
  for (const { type } of events) {
    const status = NEXT[type];
    if (status === undefined) continue;
    const moved = await world.sql`update payment_requests set status = ${status}
      where id = ${id} and store_id = ${invoice.store_id}
        and status not in ('Completed', ${status}) returning id`;
    if (moved.length === 0) continue;
    const fields = { status, storeId: invoice.store_id, paymentRequestId: id, metadata: {} };
    await world.webhooks.emit(invoice.store_id, "PaymentRequestStatusChanged", fields);
    if (status === "Completed")
      await world.webhooks.emit(invoice.store_id, "PaymentRequestCompleted", fields);
  }
}
