import "server-only";
import { systemActor, systemScope } from "@/lib/access/doors/worker";
import { clientFor } from "@/lib/btcpay/client";
import { knownPayments } from "@/lib/invoices/queries";
import { recordProof } from "@/lib/invoices/record-proof";

/** Asks the node for the preimages of an invoice's Lightning payments. Throws when BTCPay is silent, to be tried again. */
export async function fetchProofs(about: { invoiceId: string; merchantId: string }): Promise<void> {
  const { invoiceId, merchantId } = about;
  const came = await knownPayments(systemScope("btcpay:apply"), invoiceId);
  const open = came.filter(({ method, proof }) => method !== "BTC-CHAIN" && proof === null);
  for (const { id: paymentId, btcpayId: hash } of open) {
    const known = await (await clientFor(merchantId)).nodeInvoice(hash);
    if (known?.preimage)
      await recordProof(systemActor, { invoiceId, paymentId, preimage: known.preimage });
  }
}
