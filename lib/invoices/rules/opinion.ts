import type { Payment } from "@/lib/invoices/schema";
import type { SeenTransaction } from "@/lib/platform/esplora";

export type Opinion = NonNullable<Payment["opinion"]>;
type Told = Pick<Payment, "btcpayId" | "msat" | "destination" | "status" | "receivedAt">;

/** A transaction takes a while to reach every server. */
const patienceMs = 10 * 60_000;
/** So many blocks deep nobody expects another chain to overtake any more. */
export const deepEnough = 6;

/** `txid-vout`, as BTCPay names an on-chain payment; null for another name. */
export function outputOf({ btcpayId }: Pick<Told, "btcpayId">) {
  const parts = /^([0-9a-f]{64})-(\d{1,5})$/.exec(btcpayId);
  return parts ? { txid: parts[1] ?? "", at: Number(parts[2]) } : null;
}

/**
 * What a server that is not BTCPay says of an on-chain payment. It agrees when it has the transaction and that
 * output pays this amount to this address, or when neither has it; it does not know while it may still be on its way.
 */
export function opinionOf(payment: Told, seen: SeenTransaction | null, now: Date): Opinion {
  const { msat, destination, status, receivedAt } = payment;
  if (!seen) {
    if (status === "invalid") return "agrees";
    return now.getTime() - receivedAt.getTime() < patienceMs ? "unknown" : "disagrees";
  }
  const output = seen.outputs[outputOf(payment)?.at ?? -1];
  const pays =
    output !== undefined &&
    output.sats * 1000n === msat &&
    (destination === null || output.address?.toLowerCase() === destination.toLowerCase());
  if (status !== "invalid") return pays ? "agrees" : "disagrees";
  return pays && seen.confirmations > 0 ? "disagrees" : "unknown";
}
