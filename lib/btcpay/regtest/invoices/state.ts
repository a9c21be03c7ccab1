import type { Dec } from "@/lib/btcpay/regtest/decimal";
import type { AdditionalStatus, InvoiceStatus } from "./records";
import { type Paid, totals } from "./totals";

export type Facts = {
  status: InvoiceStatus;
  additional: AdditionalStatus;
  /** null for a top-up invoice nobody has paid yet. */
  price: Dec | null;
  rate: Dec;
  tolerance: Dec;
  payments: Paid[];
  now: Date;
  expiresAt: Date;
  monitoringUntil: Date;
};

export type InvoiceEvent = { type: string; [field: string]: unknown };
export type Step = { status: InvoiceStatus; additional: AdditionalStatus; events: InvoiceEvent[] };

function expire(facts: Facts): Step | null {
  if (facts.status !== "New" || facts.now < facts.expiresAt) return null;
  const partiallyPaid = facts.additional === "PaidPartial";
  const events: InvoiceEvent[] = [{ type: "InvoiceExpired", partiallyPaid }];
  if (partiallyPaid) events.push({ type: "InvoiceExpiredPaidPartial" });
  return { status: "Expired", additional: facts.additional, events };
}

function open(facts: Facts, sums: ReturnType<typeof totals>): Step | null {
  if (facts.status !== "New" && facts.status !== "Expired") return null;
  if (sums.enough && facts.status === "New") {
    const additional = sums.over ? "PaidOver" : "None";
    const events = [{ type: "InvoiceProcessing", overPaid: sums.over }];
    return { status: "Processing", additional, events };
  }
  if (sums.enough) {
    if (facts.additional === "PaidLate") return null;
    const events = [{ type: "InvoicePaidAfterExpiration" }];
    return { status: "Expired", additional: "PaidLate", events };
  }
  const additional = sums.paidMsat > 0n ? "PaidPartial" : "None";
  if (additional === facts.additional || facts.additional === "PaidLate") return null;
  return { status: facts.status, additional, events: [] };
}

function processing(facts: Facts, sums: ReturnType<typeof totals>): Step | null {
  if (facts.status !== "Processing") return null;
  const additional = sums.over ? "PaidOver" : "None";
  if (sums.settledEnough) {
    const events = [{ type: "InvoiceSettled", manuallyMarked: false, overPaid: sums.over }];
    return { status: "Settled", additional, events };
  }
  if (facts.now >= facts.monitoringUntil) {
    const events = [{ type: "InvoiceInvalid", manuallyMarked: false }];
    return { status: "Invalid", additional: facts.additional, events };
  }
  if (!sums.enough) {
    const partial = sums.paidMsat > 0n ? "PaidPartial" : "None";
    return { status: "New", additional: partial, events: [] };
  }
  if (additional === facts.additional) return null;
  return { status: "Processing", additional, events: [] };
}

/**
 * The next arrow of BTCPay's invoice state machine, or null when nothing changes.
 * Call it again with the new state until it answers null.
 */
export function nextStep(facts: Facts): Step | null {
  if (facts.additional === "Marked") return null;
  const received = totals({ ...facts, price: facts.price ?? 0n });
  const untouched = facts.price === null && received.paidMsat === 0n;
  const price = facts.price ?? received.paid;
  const sums = untouched
    ? { ...received, enough: false, settledEnough: false, over: false }
    : totals({ ...facts, price });
  return expire(facts) ?? open(facts, sums) ?? processing(facts, sums);
}

const MARKABLE: Record<string, InvoiceStatus[]> = {
  Settled: ["New", "Processing", "Expired", "Invalid"],
  Invalid: ["New", "Processing", "Expired"],
};

/** The statuses a person may set by hand now. */
export function markable(status: InvoiceStatus, additional: AdditionalStatus): InvoiceStatus[] {
  return (["Settled", "Invalid"] as const).filter(
    (wanted) =>
      MARKABLE[wanted]?.includes(status) || (additional === "Marked" && status !== wanted),
  );
}
