import type { Refund } from "@/lib/invoices/refunds/schema";
import { deepEnough } from "@/lib/invoices/rules/opinion";
import type { KnownPayment, PaymentFacts } from "@/lib/invoices/rules/payments";
import { type Plan, planOf } from "@/lib/invoices/rules/plan";
import { nextPoll } from "@/lib/invoices/rules/polling";
import type { TimelineEntry } from "@/lib/invoices/rules/timeline";
import type { Invoice, invoiceEvents, Payment } from "@/lib/invoices/schema";
import { assetOf } from "@/lib/platform/money";
import type { Entry } from "./books";
import { later } from "./fates";
import { idAt } from "./ids";
import { type Random, randomOf } from "./random";
import { invoiceRead, readingsOf } from "./readings";
import { refundEntries, refundRow, refundTold } from "./refund-rows";
import type { Sale } from "./sale";

type Event = typeof invoiceEvents.$inferInsert;
export type ConsoleInvoice = {
  row: Invoice;
  payments: Payment[];
  events: Event[];
  entries: Entry[];
  refunds: Refund[];
};

const unread = {
  btcpayId: null,
  status: "requested",
  additionalStatus: "none",
  paidAmount: 0n,
  buyerName: null,
  buyerEmail: null,
  returnAddress: null,
  checkoutUrl: null,
  lightningInvoice: null,
  bitcoinAddress: null,
  rate: null,
  ratePair: null,
  rateAt: null,
  dueMsat: null,
  markable: [],
  expiresAt: null,
  monitoredUntil: null,
  confirmationsWanted: null,
  settledAt: null,
  syncedAt: null,
  nextPollAt: null,
  archived: false,
  fault: null,
  bookedSales: 0n,
  bookedOver: 0n,
  bookedRounding: 0n,
  bookings: 0,
} as const;

const requested = (sale: Sale, shop = sale.shop): Invoice => ({
  ...unread,
  id: sale.id,
  merchantId: shop.merchantId,
  idempotencyKey: `demo-${sale.orderNumber}`,
  requestHash: "",
  currency: shop.currency,
  asset: assetOf(shop.currency),
  amount: sale.amount,
  orderNumber: sale.orderNumber,
  description: sale.what,
  source: sale.source,
  lightningPaymentHash: sale.paymentHash,
  createdBy: shop.till.id,
  createdAt: later(sale.createdAt, -600),
  expiryMinutes: 15,
});

/** One in the making, and the draw that its ids come from. */
type Making = { made: ConsoleInvoice; sale: Sale; draw: Random };

/** What the second server had said by now of a payment that is deep in the chain. */
const opinionOn = ({ method, status }: PaymentFacts, now: Date) =>
  method === "BTC-CHAIN" && status === "settled"
    ? { opinion: "agrees", confirmations: deepEnough, askedAt: later(now, 3_600) }
    : { opinion: null, confirmations: null, askedAt: null };

function takePayments({ made, sale, draw }: Making, { changes }: Plan, now: Date): void {
  for (const { change, journal } of changes) {
    const { before, after } = change;
    const row =
      made.payments.find(({ id }) => id === before?.id) ??
      ({ id: idAt("pay", after.receivedAt, draw), journalId: null, bookings: 0 } as Payment);
    if (!before) made.payments.push(row);
    const waited = after.method === "BTC-CHAIN" && before !== null;
    Object.assign(row, after, {
      ...{ merchantId: sale.shop.merchantId, invoiceId: sale.id, rateSource: "btcpay" },
      ...opinionOn(after, now),
      ...{ cardId: sale.cardId, bookings: row.bookings + (journal ? 1 : 0) },
      settledAt: after.status === "settled" ? (waited ? now : after.receivedAt) : null,
    });
    if (!journal) continue;
    const posting = { ...journal, merchantId: sale.shop.merchantId, ref: sale.id };
    made.entries.push({ posting, keep: (journalId) => (row.journalId = journalId) });
  }
}

function takeIncome({ row, entries }: ConsoleInvoice, { income }: Plan): void {
  if (!income) return;
  const { sales, over, rounding } = income.wanted;
  entries.push({ posting: { ...income.journal, merchantId: row.merchantId, ref: row.id } });
  Object.assign(row, { bookedSales: sales, bookedOver: over, bookedRounding: rounding });
  row.bookings += 1;
}

/** As lib/invoices/steps/carry-out.ts writes a plan down. */
function carryOut(making: Making, plan: Plan, now: Date): void {
  const { made } = making;
  takePayments(making, plan, now);
  takeIncome(made, plan);
  Object.assign(made.row, plan.columns, { settledAt: plan.settledAt, syncedAt: later(now, 400) });
}

/** The console's side of a sale: what its own rules make of each reading, and what people did. */
export function consoleInvoice(sale: Sale, publicUrl: string, now: Date): ConsoleInvoice {
  const draw = randomOf(`console:${sale.btcpayId}`);
  const { shop, id: invoiceId, mark } = sale;
  const made: ConsoleInvoice = {
    row: requested(sale),
    payments: [],
    events: [],
    entries: [],
    refunds: [],
  };
  const tell = ({ kind, at, detail }: TimelineEntry, actorId: string | null = null) => {
    // a millisecond on for each before it, so that ids keep the order of one instant
    const id = idAt("iev", later(at, made.events.length), draw);
    made.events.push({ merchantId: shop.merchantId, invoiceId, id, kind, detail, actorId, at });
  };
  const { till } = shop;
  tell({ kind: "requested", at: made.row.createdAt, detail: { by: till.name } }, till.id);
  for (const reading of readingsOf(sale)) {
    if (mark && reading.at === mark.at) {
      const kind = mark.as === "settled" ? "settle-asked" : "void-asked";
      tell({ kind, at: later(mark.at, -2000), detail: { by: mark.by.name } }, mark.by.id);
    }
    const read = invoiceRead(sale, reading, publicUrl);
    const moment = { times: reading.times, now: reading.at };
    const plan = planOf(made.row, made.payments as KnownPayment[], read, moment);
    carryOut({ made, sale, draw }, plan, reading.at);
    for (const entry of plan.timeline) tell(entry);
  }
  if (sale.back) {
    const refund = refundRow(sale, sale.back, publicUrl, now);
    made.refunds.push(refund);
    made.entries.push(...refundEntries(refund));
    for (const { actorId, ...entry } of refundTold(refund)) tell(entry, actorId);
  }
  const { row } = made;
  row.nextPollAt = nextPoll(row, now);
  return made;
}
