import type { World } from "@/lib/btcpay/regtest/world";
import { announce } from "./advance";
import { creditTopUp } from "./credit-top-up";
import type { InvoiceRow } from "./records";
import { markable } from "./state";

/** Sets the status by hand; null when this invoice may not be marked so. */
export async function markInvoice(
  world: World,
  invoice: InvoiceRow,
  wanted: string,
): Promise<InvoiceRow | null> {
  const status = markable(invoice.status, invoice.additional_status).find(
    (one) => one.toLowerCase() === wanted.toLowerCase(),
  );
  if (!status) return null;
  await world.sql`update invoices set status = ${status}, additional_status = 'Marked'
    where id = ${invoice.id}`;
  const marked: InvoiceRow = { ...invoice, status, additional_status: "Marked" };
  const over = invoice.additional_status === "PaidOver";
  await announce(world, marked, [
    status === "Settled"
      ? { type: "InvoiceSettled", manuallyMarked: true, overPaid: over }
      : { type: "InvoiceInvalid", manuallyMarked: true },
  ]);
  if (status === "Settled") await creditTopUp(world, marked);
  return marked;
}
