import type { SaleState } from "@/lib/pos/queries/sale-state";
import { call } from "./till-calls";
import type { Sending } from "./till-store";

/** Asks after a sale that waits, and sends it again when it never arrived. */
export async function followSale(till: string, sending: Sending) {
  const path = `${till}/sales/${sending.idempotencyKey}`;
  const seen = await call<SaleState>("GET", path);
  if (seen.ok || seen.code !== "not-found") return seen;
  const sent = await call("POST", `${till}/sales`, sending);
  return sent.ok ? call<SaleState>("GET", path) : sent;
}
