import type { BtcpayPayout } from "@/lib/btcpay/client";

/** What became of a tap, as far as BTCPay can tell. */
export type TapOutcome =
  | { state: "paid"; payoutId: string }
  | { state: "failed"; payoutId: string | null }
  | { state: "in-flight" };

type Facts = {
  bolt11: string;
  /** Payouts that earlier taps of this card already answered for. */
  taken: readonly string[];
  /** BTCPay answered this tap with a plain no. */
  refused: boolean;
  /** The invoice ended long enough ago that nothing can pay it any more. */
  over: boolean;
};

const same = (a: string | null, b: string): boolean => a?.toLowerCase() === b.toLowerCase();

/** Reads a tap's fate from the card's payouts. A tap without an answer and without a payout stays open. */
export function outcomeOfTap(payouts: readonly BtcpayPayout[], facts: Facts): TapOutcome {
  const ours = payouts.filter(
    ({ id, destination }) => same(destination, facts.bolt11) && !facts.taken.includes(id),
  );
  const paid = ours.find(({ state }) => state === "completed");
  if (paid) return { state: "paid", payoutId: paid.id };
  if (ours.some(({ state }) => state !== "cancelled")) return { state: "in-flight" };
  const [cancelled] = ours;
  if (cancelled) return { state: "failed", payoutId: cancelled.id };
  return facts.refused || facts.over ? { state: "failed", payoutId: null } : { state: "in-flight" };
}
