import type { BtcpayInvoice } from "@/lib/btcpay/client";
import type { Payment } from "@/lib/invoices/schema";
import type { Asset } from "@/lib/platform/money";
import { roundingLimit, worthOf } from "./books";

export type PaymentFacts = Pick<
  Payment,
  | "btcpayId"
  | "method"
  | "msat"
  | "feeMsat"
  | "asset"
  | "value"
  | "rate"
  | "ratePair"
  | "destination"
  | "proof"
  | "status"
  | "receivedAt"
>;
export type KnownPayment = PaymentFacts & Pick<Payment, "id" | "bookings">;
export type PaymentChange = { before: KnownPayment | null; after: PaymentFacts };

/** Every payment of every method, valued in the invoice's asset at its method's rate. */
export function paymentsIn(state: BtcpayInvoice, asset: Asset): PaymentFacts[] {
  return state.methods.flatMap((method) =>
    method.payments.map((payment) => ({
      btcpayId: payment.id,
      method: method.id,
      msat: payment.msat,
      feeMsat: payment.feeMsat,
      asset,
      value: worthOf(payment.msat, method.rate, asset),
      rate: method.rate,
      ratePair: `BTC_${state.currency}`,
      destination: payment.destination,
      proof: payment.proof,
      status: payment.status,
      receivedAt: payment.receivedAt,
    })),
  );
}

/**
 * What BTCPay now says of payments that we did not know: only state and proof of a payment ever
 * change, and a proof that it keeps to itself stays known. One that it no longer lists was replaced or double spent, and counts for nothing.
 */
export function paymentChanges(known: KnownPayment[], told: PaymentFacts[]): PaymentChange[] {
  const byId = new Map(known.map((one) => [one.btcpayId, one]));
  const news = told.flatMap((after): PaymentChange[] => {
    const before = byId.get(after.btcpayId);
    if (!before) return [{ before: null, after }];
    const { status } = after;
    const proof = after.proof ?? before.proof;
    if (before.status === status && before.proof === proof) return [];
    return [{ before, after: { ...before, status, proof } }];
  });
  const listed = new Set(told.map((one) => one.btcpayId));
  const gone = known
    .filter((one) => !listed.has(one.btcpayId) && one.status !== "invalid")
    .map((before): PaymentChange => ({ before, after: { ...before, status: "invalid" } }));
  return [...news, ...gone];
}

/** The payments after the changes: what the invoice stands on now. */
export function paymentsAfter(known: KnownPayment[], changes: PaymentChange[]): PaymentFacts[] {
  const changed = new Map(changes.map(({ after }) => [after.btcpayId, after]));
  const kept = known.map((one) => changed.get(one.btcpayId) ?? one);
  const added = changes.filter(({ before }) => before === null).map(({ after }) => after);
  return [...kept, ...added];
}

export const settledWorth = (payments: PaymentFacts[]): bigint =>
  payments.filter((one) => one.status === "settled").reduce((sum, one) => sum + one.value, 0n);

export const settledMsat = (payments: PaymentFacts[]): bigint =>
  payments.filter((one) => one.status === "settled").reduce((sum, one) => sum + one.msat, 0n);

/**
 * Whether BTCPay answered for two moments: its total and its list of payments come from two calls.
 * Whole satoshis and half minor units may differ, more may not.
 */
export function isTorn(state: BtcpayInvoice): boolean {
  const { asset } = state.paid;
  const counted = paymentsIn(state, asset).filter(({ status }) => status !== "invalid");
  const worth = counted.reduce(
    (sum, one) => sum + worthOf(one.msat - one.feeMsat, one.rate, asset),
    0n,
  );
  const difference = worth - state.paid.amount;
  const limit = roundingLimit(state.methods[0]?.rate ?? "1", asset, counted.length + 1);
  return difference > limit || difference < -limit;
}
