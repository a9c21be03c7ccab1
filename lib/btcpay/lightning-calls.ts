import type { Call } from "./call";
import { BtcpayFault } from "./fault";
import { LightningInvoice } from "./greenfield";

/** What the store's Lightning node says of an invoice of its own; amounts in millisatoshi. */
export type NodeInvoice = { paid: boolean; receivedMsat: bigint; preimage: string | null };

export function lightningCalls(call: Call, storeId: string) {
  const node = `/api/v1/stores/${encodeURIComponent(storeId)}/lightning/BTC` as const;
  return {
    /**
     * The node's own invoice with this payment hash; null when it knows none. BTCPay stops listening for a
     * Lightning invoice that expired, so a payment after that is known here alone.
     */
    async nodeInvoice(paymentHash: string): Promise<NodeInvoice | null> {
      const path = `${node}/invoices/${encodeURIComponent(paymentHash)}` as const;
      try {
        const known = await call(`GET ${path}`, LightningInvoice);
        const { status, amountReceived, preimage } = known;
        return {
          paid: status === "Paid",
          receivedMsat: BigInt(amountReceived ?? "0"),
          preimage: preimage?.toLowerCase() ?? null,
        };
      } catch (error) {
        if (error instanceof BtcpayFault && error.code === "not-found") return null;
        throw error;
      }
    },
  };
}
