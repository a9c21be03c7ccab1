import "server-only";
import { narrow } from "@/lib/access/authorize";
import { systemActor, systemScope } from "@/lib/access/doors/worker";
import { clientFor } from "@/lib/btcpay/client";
import { BtcpayFault } from "@/lib/btcpay/fault";
import { getInvoice } from "@/lib/invoices/queries";
import { refuseMark } from "@/lib/invoices/refuse-mark";
import { applyReading } from "./apply-reading";

type Payload = { merchantId: string; invoiceId: string; as: "settled" | "invalid" };

/** Carries a person's mark to BTCPay and applies what BTCPay then says. Marking twice is marking once. */
export async function markAtBtcpay({ merchantId, invoiceId, as }: Payload): Promise<void> {
  const { btcpayId } = await getInvoice(narrow(systemScope("btcpay:apply"), merchantId), invoiceId);
  if (btcpayId === null) return;
  const client = await clientFor(merchantId);
  const mark = async () => {
    const now = await client.getInvoice(btcpayId);
    return now.status === as ? now : client.markInvoice(btcpayId, as);
  };
  try {
    await applyReading(merchantId, mark);
  } catch (error) {
    if (!(error instanceof BtcpayFault) || error.isDown) throw error;
    await refuseMark(systemActor, { invoiceId, fault: error.message.slice(0, 900) });
    await applyReading(merchantId, () => client.getInvoice(btcpayId));
  }
}
