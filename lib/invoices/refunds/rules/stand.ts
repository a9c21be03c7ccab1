import type { RefundStatus } from "@/lib/invoices/refunds/rules";
import type { Refund, RefundPayout } from "@/lib/invoices/refunds/schema";

type Payout = { id: string; state: string; msat: bigint; proof: string | null };
export type Stand = {
  status: RefundStatus;
  paidMsat: bigint;
  payouts: RefundPayout[];
  /** Paid since the last look. */
  fresh: Payout[];
};

const lasting = ["completed", "cancelled"];
const sumOf = (payouts: readonly Payout[], states: readonly string[]): bigint =>
  payouts.reduce((sum, one) => (states.includes(one.state) ? sum + one.msat : sum), 0n);

/** What is paid or given up stays so, whatever an older answer says; what BTCPay forgot is kept. */
function merged(known: readonly Payout[], told: readonly Payout[]): Payout[] {
  const byId = new Map(known.map((one) => [one.id, one]));
  for (const one of told) {
    const before = byId.get(one.id);
    if (!before || !lasting.includes(before.state)) byId.set(one.id, one);
  }
  return [...byId.values()];
}

/**
 * Where a refund stands by what BTCPay says of its pull payment. Money on its way keeps it alive even when it
 * was taken back: only what then came of it counts.
 */
export function standOf(
  refund: Pick<Refund, "msat" | "payouts" | "closing">,
  { archived, payouts: told }: { archived: boolean; payouts: readonly Payout[] },
): Stand {
  const known = refund.payouts.map((one) => ({ ...one, msat: BigInt(one.msat) }));
  const payouts = merged(known, told);
  const before = new Set(known.flatMap(({ id, state }) => (state === "completed" ? [id] : [])));
  const paidMsat = sumOf(payouts, ["completed"]);
  const flying = sumOf(payouts, ["in-progress"]);
  const waiting = sumOf(payouts, ["awaiting-approval", "awaiting-payment"]);
  const status = (): RefundStatus => {
    if (paidMsat >= refund.msat) return "paid";
    if (flying > 0n) return "in-flight";
    if (waiting > 0n) return "claimed";
    return archived ? (refund.closing ?? "cancelled") : "open";
  };
  return {
    status: status(),
    paidMsat,
    payouts: payouts.map((one) => ({ ...one, msat: one.msat.toString() })),
    fresh: payouts.filter(({ id, state }) => state === "completed" && !before.has(id)),
  };
}
