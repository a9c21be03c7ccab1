import type { BtcpayInvoice } from "@/lib/btcpay/client";
import type { Invoice } from "@/lib/invoices/schema";
import type { PaymentChange } from "./payments";

export type TimelineEntry = { kind: string; at: Date; detail: Record<string, unknown> };
/** When BTCPay says an event happened, by webhook type; only what reached us. */
export type WebhookTimes = Partial<Record<string, Date>>;

type Before = Pick<Invoice, "status" | "additionalStatus" | "btcpayId" | "createdAt">;

const paymentKinds = {
  processing: "payment-seen",
  settled: "payment-settled",
  invalid: "payment-dropped",
};

function paymentEntry({ before, after }: PaymentChange, now: Date): TimelineEntry[] {
  if (before?.status === after.status) return [];
  const { btcpayId, method, msat, value, asset, rate, ratePair } = after;
  return [
    {
      kind: paymentKinds[after.status],
      at: before === null ? after.receivedAt : now,
      detail: { payment: btcpayId, method, msat, value, asset, rate, ratePair },
    },
  ];
}

const latest = (dates: Date[]): Date | null =>
  dates.reduce<Date | null>((last, at) => (last === null || at > last ? at : last), null);

/** When it settled: BTCPay's own word, else the last instant payment, else now. */
export function settledAtOf(state: BtcpayInvoice, times: WebhookTimes, now: Date): Date {
  const told = times.InvoiceSettled;
  if (told) return told;
  const used = state.methods.filter(({ payments }) => payments.length > 0);
  const instant = used.every(({ id }) => id !== "BTC-CHAIN");
  const last = latest(used.flatMap(({ payments }) => payments.map(({ receivedAt }) => receivedAt)));
  return state.additionalStatus !== "marked" && instant && last ? last : now;
}

function statusEntry(
  before: Before,
  state: BtcpayInvoice,
  times: WebhookTimes,
  now: Date,
): TimelineEntry[] {
  const marked = state.additionalStatus === "marked";
  const entry = (kind: string, at: Date | undefined): TimelineEntry[] => [
    { kind, at: at ?? now, detail: {} },
  ];
  if (before.status === state.status) {
    const late = state.additionalStatus === "paid-late" && before.additionalStatus !== "paid-late";
    return late ? entry("paid-late", times.InvoicePaidAfterExpiration) : [];
  }
  switch (state.status) {
    case "new":
      return before.status === "processing" ? entry("reopened", undefined) : [];
    case "processing":
      return entry("processing", times.InvoiceProcessing);
    case "settled":
      return entry(marked ? "marked-settled" : "settled", settledAtOf(state, times, now));
    case "expired":
      return entry(
        state.additionalStatus === "paid-late" ? "paid-late" : "expired",
        times.InvoiceExpired ?? state.expiresAt,
      );
    case "invalid":
      return entry(marked ? "marked-invalid" : "not-confirmed", times.InvoiceInvalid);
  }
}

/** BTCPay counts in whole seconds: nothing may seem to happen before the invoice was asked for. */
const notBefore = (first: Date, entry: TimelineEntry): TimelineEntry =>
  entry.at < first ? { ...entry, at: first } : entry;

/** What happened between two states of an invoice, oldest first. */
export function timelineOf(
  before: Before,
  state: BtcpayInvoice,
  changes: PaymentChange[],
  { times, now }: { times: WebhookTimes; now: Date },
): TimelineEntry[] {
  const method = state.methods.find(({ id }) => id === "BTC-LN") ?? state.methods[0];
  const linked: TimelineEntry[] =
    before.btcpayId === null
      ? [
          {
            kind: "created",
            at: state.createdAt,
            detail: {
              msat: method?.amountMsat ?? null,
              rate: method?.rate ?? null,
              ratePair: `BTC_${state.currency}`,
            },
          },
        ]
      : [];
  return [
    ...linked,
    ...changes.flatMap((change) => paymentEntry(change, now)),
    ...statusEntry(before, state, times, now),
  ].map((entry) => notBefore(before.createdAt, entry));
}
