import "server-only";
import { clientFor } from "@/lib/btcpay/client";
import { BtcpayFault } from "@/lib/btcpay/fault";
import { log } from "@/lib/platform/log";
import { applyReading } from "./apply-reading";

/**
 * Makes our rows equal to an invoice at BTCPay, known to us or not; answers whether anything changed.
 * One that BTCPay no longer has is logged and left.
 */
export async function syncInvoice({
  merchantId,
  btcpayId,
}: {
  merchantId: string;
  btcpayId: string;
}): Promise<boolean> {
  const client = await clientFor(merchantId);
  try {
    return (await applyReading(merchantId, () => client.getInvoice(btcpayId))) === "newer";
  } catch (error) {
    if (!(error instanceof BtcpayFault) || error.isDown) throw error;
    log.warn({ merchantId, btcpayId, why: error.message }, "an invoice could not be read");
    return false;
  }
}
