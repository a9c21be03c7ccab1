import type { Invoice } from "@/lib/invoices/schema";
import type { RequestInvoice } from "@/lib/requests/schema";

type Known = Pick<Invoice, "status" | "additionalStatus" | "amount" | "paidAmount">;
type Counted = Pick<RequestInvoice, "state" | "paid" | "held">;

const greater = (a: bigint, b: bigint): bigint => (a > b ? a : b);

/**
 * What was accepted by hand counts as much as came, and in full when it came another way. Bitcoin comes in whole
 * satoshis: a cent more than asked is rounding, unless BTCPay calls it too much.
 */
function paidBy({ additionalStatus, amount, paidAmount }: Known): bigint {
  if (additionalStatus === "marked" && paidAmount > 0n) return paidAmount;
  return additionalStatus === "paid-over" ? greater(amount, paidAmount) : amount;
}

/** What an invoice counts as for its request. */
export function countOf(invoice: Known): Counted {
  const { status, additionalStatus, paidAmount } = invoice;
  const none = { paid: 0n, held: 0n };
  if (status === "settled") return { state: "paid", paid: paidBy(invoice), held: 0n };
  if (status === "requested" || status === "new" || status === "processing")
    return { state: "open", ...none };
  const undecided =
    (status === "expired" && additionalStatus !== "none" && additionalStatus !== "marked") ||
    (status === "invalid" && additionalStatus !== "marked");
  return undecided ? { state: "held", paid: 0n, held: paidAmount } : { state: "over", ...none };
}
