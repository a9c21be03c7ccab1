import { sql } from "drizzle-orm";
import {
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { tenants } from "@/lib/access/schema";
import { amount, instant } from "@/lib/platform/columns";

/** `requested` is ours until BTCPay has answered; the rest are BTCPay's own states. */
export const invoiceStatuses = [
  "requested",
  "new",
  "processing",
  "settled",
  "expired",
  "invalid",
  "failed",
] as const;
export const additionalStatuses = [
  "none",
  "paid-late",
  "paid-partial",
  "marked",
  "paid-over",
] as const;

export const invoices = pgTable(
  "invoices",
  {
    id: text().primaryKey(),
    merchantId: text()
      .notNull()
      .references(() => tenants.id),
    /** Made by the form once per mount: the same key again is the same invoice. */
    idempotencyKey: text().notNull(),
    requestHash: text().notNull(),
    btcpayId: text(),
    status: text({ enum: invoiceStatuses }).notNull(),
    additionalStatus: text({ enum: additionalStatuses }).notNull().default("none"),
    currency: text().notNull(),
    asset: text().notNull(),
    amount: amount().notNull(),
    /** Minor units of `asset`, from BTCPay's paidAmount. */
    paidAmount: amount().notNull().default(sql`0`),
    orderNumber: text(),
    description: text(),
    buyerName: text(),
    buyerEmail: text(),
    /** Where the checkout leads the payer back to. */
    returnAddress: text(),
    source: text({ enum: ["console", "till", "import", "btcpay", "request", "button"] })
      .notNull()
      .default("console"),
    checkoutUrl: text(),
    lightningInvoice: text(),
    lightningPaymentHash: text(),
    bitcoinAddress: text(),
    rate: text(),
    ratePair: text(),
    rateAt: instant(),
    /** What the whole invoice costs in millisatoshi at its rate. */
    dueMsat: amount(),
    markable: jsonb().notNull().default(sql`'[]'`),
    createdBy: text().notNull(),
    createdAt: instant().notNull().defaultNow(),
    /** How long the person asked for; BTCPay's answer is `expiresAt`. */
    expiryMinutes: integer(),
    expiresAt: instant(),
    monitoredUntil: instant(),
    /** After how many blocks BTCPay takes a payment on the chain as received; known once there is one. */
    confirmationsWanted: integer(),
    settledAt: instant(),
    syncedAt: instant(),
    nextPollAt: instant(),
    archived: boolean().notNull().default(false),
    fault: text(),
    /** Income taken in the ledger so far, in minor units of `asset`, and how many journals that took. */
    bookedSales: amount().notNull().default(sql`0`),
    bookedOver: amount().notNull().default(sql`0`),
    bookedRounding: amount().notNull().default(sql`0`),
    bookings: integer().notNull().default(0),
  },
  (t) => [
    uniqueIndex("invoices_idempotent").on(t.merchantId, t.idempotencyKey),
    uniqueIndex("invoices_btcpay").on(t.merchantId, t.btcpayId).where(sql`btcpay_id is not null`),
    index("invoices_latest").on(
      t.merchantId,
      t.createdAt.desc().nullsFirst(),
      t.id.desc().nullsFirst(),
    ),
    index("invoices_by_amount").on(t.merchantId, t.currency, t.amount, t.id),
    index("invoices_all_latest").on(t.createdAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index("invoices_by_order").on(t.merchantId, t.orderNumber).where(sql`order_number is not null`),
    index("invoices_by_hash").on(t.lightningPaymentHash),
    index("invoices_to_poll").on(t.nextPollAt).where(sql`next_poll_at is not null`),
    index("invoices_by_status").on(t.merchantId, t.status, t.createdAt.desc().nullsFirst()),
    // what the worker looks for every minute among all businesses
    index("invoices_undecided")
      .on(t.createdAt)
      .where(sql`(status = 'expired' and additional_status in ('paid-partial', 'paid-late'))
        or (status = 'invalid' and additional_status <> 'marked')
        or (status = 'settled' and additional_status = 'paid-over')`),
    index("invoices_ran_out")
      .on(t.expiresAt)
      .where(sql`status = 'expired' and additional_status = 'none'
        and btcpay_id is not null and lightning_payment_hash is not null`),
  ],
);
export type Invoice = typeof invoices.$inferSelect;

/** What was paid towards an invoice, as read back from BTCPay. */
export const payments = pgTable(
  "invoice_payments",
  {
    id: text().primaryKey(),
    merchantId: text()
      .notNull()
      .references(() => tenants.id),
    invoiceId: text()
      .notNull()
      .references(() => invoices.id),
    btcpayId: text().notNull(),
    method: text().notNull(),
    msat: amount().notNull(),
    feeMsat: amount().notNull().default(sql`0`),
    /** Value in the invoice's asset at `rate`. */
    asset: text().notNull(),
    value: amount().notNull(),
    rate: text().notNull(),
    ratePair: text().notNull(),
    rateSource: text().notNull().default("btcpay"),
    destination: text(),
    proof: text(),
    status: text({ enum: ["processing", "settled", "invalid"] }).notNull(),
    cardId: text(),
    /** What a server that is not BTCPay says of a payment on the chain, how deep it has it, and when it was asked. */
    opinion: text({ enum: ["agrees", "disagrees", "unknown"] }),
    confirmations: integer(),
    askedAt: instant(),
    receivedAt: instant().notNull(),
    settledAt: instant(),
    /** The journal that took it in; null while it is not in the ledger. */
    journalId: text(),
    /** How often it was taken in or out: odd is in. */
    bookings: integer().notNull().default(0),
  },
  (t) => [
    uniqueIndex("payments_once").on(t.merchantId, t.invoiceId, t.btcpayId),
    index("payments_latest").on(
      t.merchantId,
      t.receivedAt.desc().nullsFirst(),
      t.id.desc().nullsFirst(),
    ),
    index("payments_by_btcpay_id").on(t.btcpayId),
    // what the worker asks a second server about, among all businesses
    index("payments_to_ask")
      .on(t.receivedAt)
      .where(sql`method = 'BTC-CHAIN' and (confirmations is null or confirmations < 6)`),
  ],
);
export type Payment = typeof payments.$inferSelect;

/** What happened to an invoice and when, newest last; shown as its timeline. */
export const invoiceEvents = pgTable(
  "invoice_events",
  {
    merchantId: text()
      .notNull()
      .references(() => tenants.id),
    invoiceId: text()
      .notNull()
      .references(() => invoices.id),
    id: text().notNull(),
    kind: text().notNull(),
    detail: jsonb().notNull().default(sql`'{}'`),
    actorId: text(),
    at: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.invoiceId, t.id] })],
);
