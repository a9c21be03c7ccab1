import type { Payment } from "@/lib/invoices/schema";
import { sha256 } from "@/lib/platform/crypto";

/**
 * Whether a Lightning payment is proven: its preimage, hashed with SHA-256, is its payment hash (BOLT 2).
 * Null where there is nothing to check yet, and for a payment on the chain.
 */
export function isProven({
  method,
  btcpayId,
  proof,
}: Pick<Payment, "method" | "btcpayId" | "proof">): boolean | null {
  if (method === "BTC-CHAIN" || proof === null) return null;
  return /^[0-9a-f]{64}$/.test(proof) && sha256(Buffer.from(proof, "hex")) === btcpayId;
}
