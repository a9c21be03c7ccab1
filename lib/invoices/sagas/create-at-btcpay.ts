import "server-only";
import { narrow } from "@/lib/access/authorize";
import { systemActor, systemScope } from "@/lib/access/doors/worker";
import { type BtcpayClient, clientFor } from "@/lib/btcpay/client";
import { BtcpayFault } from "@/lib/btcpay/fault";
import { failInvoice } from "@/lib/invoices/fail-invoice";
import { getInvoice } from "@/lib/invoices/queries";
import type { Invoice } from "@/lib/invoices/schema";
import { type Currency, isAsset, money } from "@/lib/platform/money";
import { applyReading } from "./apply-reading";

const maxFault = 900;

/** Looks first whether an earlier call, whose answer was lost, has made it already. */
async function findOrCreate(client: BtcpayClient, row: Invoice) {
  const found = await client.findInvoice(row.id);
  if (found) return found;
  if (!isAsset(row.asset)) throw new Error(`${row.id} is in ${row.asset}`);
  return client.createInvoice({
    reference: row.id,
    amount: money(row.amount, row.asset),
    currency: row.currency as Currency,
    orderNumber: row.orderNumber ?? undefined,
    description: row.description ?? undefined,
    buyerName: row.buyerName ?? undefined,
    buyerEmail: row.buyerEmail ?? undefined,
    redirectUrl: row.returnAddress ?? undefined,
    expiryMinutes: row.expiryMinutes ?? undefined,
  });
}

/**
 * Has a requested invoice made at BTCPay. While BTCPay is down it throws `unavailable` and the invoice
 * stays requested; when BTCPay says no, the invoice keeps its sentence and is not tried again.
 */
export async function createAtBtcpay({
  merchantId,
  invoiceId,
}: {
  merchantId: string;
  invoiceId: string;
}): Promise<void> {
  const row = await getInvoice(narrow(systemScope("btcpay:apply"), merchantId), invoiceId);
  if (row.status !== "requested") return;
  const client = await clientFor(merchantId);
  try {
    await applyReading(merchantId, () => findOrCreate(client, row));
  } catch (error) {
    if (!(error instanceof BtcpayFault) || error.isDown) throw error;
    await failInvoice(systemActor, { invoiceId, fault: error.message.slice(0, maxFault) });
  }
}
