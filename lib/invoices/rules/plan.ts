import type { BtcpayInvoice } from "@/lib/btcpay/client";
import { follows, needsAttention } from "@/lib/invoices/rules";
import type { Invoice } from "@/lib/invoices/schema";
import type { Asset } from "@/lib/platform/money";
import type { Income } from "./books";
import { incomeJournal, incomeWanted, type JournalPlan, paymentJournal } from "./journals";
import {
  type KnownPayment,
  type PaymentChange,
  type PaymentFacts,
  paymentChanges,
  paymentsAfter,
  paymentsIn,
} from "./payments";
import { settledAtOf, type TimelineEntry, timelineOf, type WebhookTimes } from "./timeline";

/** The columns of an invoice that are BTCPay's to say. */
export type Facts = Pick<
  Invoice,
  | "btcpayId"
  | "status"
  | "additionalStatus"
  | "amount"
  | "paidAmount"
  | "checkoutUrl"
  | "lightningInvoice"
  | "bitcoinAddress"
  | "rate"
  | "ratePair"
  | "rateAt"
  | "dueMsat"
  | "markable"
  | "expiresAt"
  | "monitoredUntil"
  | "archived"
>;

export type Plan = {
  columns: Partial<Facts & Pick<Invoice, "confirmationsWanted">>;
  settledAt: Date | null;
  changes: { change: PaymentChange; journal: JournalPlan | null }[];
  income: { journal: JournalPlan; wanted: Income } | null;
  timeline: TimelineEntry[];
  happened: { settled: boolean; expired: boolean; attention: boolean };
  payments: PaymentFacts[];
};

function factsOf(state: BtcpayInvoice, before: Invoice): Facts {
  const lightning = state.methods.find(({ id }) => id === "BTC-LN");
  const chain = state.methods.find(({ id }) => id === "BTC-CHAIN");
  const priced = lightning ?? chain ?? state.methods[0];
  return {
    btcpayId: state.btcpayId,
    status: state.status,
    additionalStatus: state.additionalStatus,
    amount: state.amount?.amount ?? before.amount,
    paidAmount: state.paid.amount,
    checkoutUrl: state.checkoutUrl,
    lightningInvoice: lightning?.destination ?? before.lightningInvoice,
    bitcoinAddress: chain?.destination ?? before.bitcoinAddress,
    rate: priced?.rate ?? before.rate,
    ratePair: priced ? `BTC_${state.currency}` : before.ratePair,
    rateAt: priced ? state.createdAt : before.rateAt,
    dueMsat: priced?.amountMsat ?? before.dueMsat,
    markable: state.markable,
    expiresAt: state.expiresAt,
    monitoredUntil: state.monitoredUntil,
    archived: state.archived,
  };
}

const plain = (value: unknown): unknown =>
  value instanceof Date ? value.getTime() : Array.isArray(value) ? value.join() : value;

const changedIn = (before: Invoice, facts: Facts): Partial<Facts> =>
  Object.fromEntries(
    Object.entries(facts).filter(
      ([name, value]) => plain(before[name as keyof Facts]) !== plain(value),
    ),
  );

/** Kept with the first payment on the chain, and never by itself a reason to change anything. */
const depthOf = (
  { confirmationsWanted }: BtcpayInvoice,
  changes: PaymentChange[],
): Partial<Invoice> =>
  changes.some(({ after }) => after.method === "BTC-CHAIN") ? { confirmationsWanted } : {};

type Moment = { times: WebhookTimes; now: Date };

/**
 * Everything that makes our rows, timeline and ledger equal to what BTCPay says, as plain values:
 * the same state twice gives an empty plan. Postings follow from the payments, never from the order
 * in which states were seen.
 */
export function planOf(
  before: Invoice,
  known: KnownPayment[],
  state: BtcpayInvoice,
  { times, now }: Moment,
): Plan {
  const asset = before.asset as Asset;
  const facts = factsOf(state, before);
  const changes = paymentChanges(known, paymentsIn(state, asset));
  const payments = paymentsAfter(known, changes);
  const settles = state.status === "settled" && before.status !== "settled";
  const settledAt = settles ? settledAtOf(state, times, now) : before.settledAt;
  const wanted = incomeWanted(facts, asset, payments);
  const closing = {
    ...facts,
    btcpayId: state.btcpayId,
    at: settles && settledAt ? settledAt : now,
  };
  const journal = incomeJournal(before, closing, wanted);
  return {
    columns: { ...changedIn(before, facts), ...depthOf(state, changes) },
    settledAt: state.status === "settled" ? settledAt : null,
    changes: changes.map((change) => ({
      change,
      journal: paymentJournal(state.btcpayId, change, now),
    })),
    income: journal && { journal, wanted },
    timeline: timelineOf(before, state, changes, { times, now }),
    happened: {
      settled: settles,
      expired: state.status === "expired" && before.status !== "expired",
      attention: needsAttention(state) && !needsAttention(before),
    },
    payments,
  };
}

/**
 * Whether a reading may be applied: it was begun after the last one we applied had been written, so
 * it is newer; and BTCPay can have moved there. `readAt` is the database's clock before the call.
 */
export function judge(
  before: Invoice,
  state: BtcpayInvoice,
  readAt: Date,
): "newer" | "stale" | "impossible" {
  if (before.syncedAt && readAt < before.syncedAt) return "stale";
  return follows(before, state) ? "newer" : "impossible";
}

export const isEmptyPlan = ({ columns, changes, income }: Plan): boolean =>
  Object.keys(columns).length === 0 && changes.length === 0 && income === null;
