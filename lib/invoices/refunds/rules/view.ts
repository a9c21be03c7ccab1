import type { Refund } from "@/lib/invoices/refunds/schema";

/** A refund as people may see it: no pull payment, no claim link. */
export type RefundView = Omit<
  Refund,
  "pullPaymentSealed" | "pullPaymentHash" | "claimLinkSealed" | "requestHash" | "idempotencyKey"
>;

export function viewOf(refund: Refund): RefundView {
  const { pullPaymentSealed, pullPaymentHash, claimLinkSealed, ...rest } = refund;
  const { requestHash, idempotencyKey, ...view } = rest;
  return view;
}
