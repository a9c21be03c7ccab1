import { sql } from "drizzle-orm";
import {
  bigint,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { tenants } from "@/lib/access/schema";
import { invoices } from "@/lib/invoices/schema";

const instant = () => timestamp({ withTimezone: true });
const amount = () => bigint({ mode: "bigint" }).notNull();
const merchantId = () =>
  text()
    .notNull()
    .references(() => tenants.id);

/** How a sale stands towards GCT; `none` is a sale of a business that is not registered for it. */
export const taxCategories = ["standard", "zero", "exempt", "none"] as const;
export type TaxCategory = (typeof taxCategories)[number];
export const receiptSeries = ["receipt", "credit-note"] as const;
export type ReceiptSeries = (typeof receiptSeries)[number];

/** What the tax office knows a business by. Documents keep what was true when they were written. */
export const taxProfiles = pgTable("tax_profiles", {
  merchantId: merchantId().primaryKey(),
  /** As registered; null is the name on screen. */
  legalName: text(),
  trn: text().notNull(),
  /** Null: not registered for GCT, so its receipts are no tax invoices. */
  gctNumber: text(),
  address: text().notNull(),
  /** What it sells when nothing else is said of a sale. */
  category: text({ enum: ["standard", "zero", "exempt"] })
    .notNull()
    .default("standard"),
  changedBy: text().notNull(),
  changedAt: instant().notNull().defaultNow(),
});
export type TaxProfile = typeof taxProfiles.$inferSelect;

/** A rate of the business's own for what is taxed, from a local day on, in hundredths of a percent. */
export const taxRates = pgTable(
  "tax_rates",
  {
    merchantId: merchantId(),
    fromDay: date().notNull(),
    basisPoints: integer().notNull(),
    changedBy: text().notNull(),
    changedAt: instant().notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.merchantId, t.fromDay] })],
);

/** The last number given in each series; locked in the transaction that writes the document. */
export const receiptCounters = pgTable(
  "receipt_counters",
  {
    merchantId: merchantId(),
    series: text({ enum: receiptSeries }).notNull(),
    last: amount().default(sql`0`),
  },
  (t) => [primaryKey({ columns: [t.merchantId, t.series] })],
);

/** Whole minor units as text, as JSON has no bigint; `gross` holds the tax. Negative on a credit note. */
export type ReceiptLine = {
  description: string;
  quantity: number;
  category: TaxCategory;
  basisPoints: number;
  gross: string;
  tax: string;
};
export type ReceiptPayment = {
  method: string;
  card: boolean;
  msat: string;
  value: string;
  rate: string;
  ratePair: string;
  at: string;
};
export type Seller = {
  name: string;
  trn: string | null;
  gctNumber: string | null;
  address: string | null;
  phone: string | null;
};

/** Receipts and credit notes: written once, never changed or taken away (the database grants neither). */
export const receipts = pgTable(
  "receipts",
  {
    id: text().primaryKey(),
    merchantId: merchantId(),
    series: text({ enum: receiptSeries }).notNull(),
    number: amount(),
    /** In the customer's address: whoever knows it may read this document. */
    code: text().notNull(),
    /** Null when it was paid without an invoice, in cash or by a card terminal. */
    invoiceId: text().references(() => invoices.id),
    /** The sale at a till that it is of. */
    saleId: text(),
    /** Of a credit note: the refund it was written for and the receipt it takes from. */
    refundId: text(),
    receiptId: text(),
    asset: text().notNull(),
    seller: jsonb().$type<Seller>().notNull(),
    lines: jsonb().$type<ReceiptLine[]>().notNull(),
    payments: jsonb().$type<ReceiptPayment[]>().notNull(),
    orderNumber: text(),
    buyerEmail: text(),
    /** Minor units of `asset`; total = taxable + zero rated + exempt + untaxed + tax. Negative on a credit note. */
    total: amount(),
    taxable: amount(),
    zeroRated: amount(),
    exempt: amount(),
    untaxed: amount(),
    tax: amount(),
    /** What came in (or went back) for it. */
    paid: amount(),
    msat: amount(),
    zone: text().notNull(),
    suppliedAt: instant().notNull(),
    issuedAt: instant().notNull(),
  },
  (t) => [
    uniqueIndex("receipts_numbered").on(t.merchantId, t.series, t.number),
    uniqueIndex("receipts_by_code").on(t.code),
    uniqueIndex("receipts_once").on(t.invoiceId).where(sql`series = 'receipt'`),
    uniqueIndex("receipts_once_a_sale")
      .on(t.saleId)
      .where(sql`series = 'receipt' and sale_id is not null`),
    uniqueIndex("receipts_once_a_refund").on(t.refundId).where(sql`refund_id is not null`),
    index("receipts_by_invoice").on(t.invoiceId),
    index("receipts_latest").on(
      t.merchantId,
      t.issuedAt.desc().nullsFirst(),
      t.id.desc().nullsFirst(),
    ),
    index("receipts_all_latest").on(t.issuedAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
  ],
);
export type Receipt = typeof receipts.$inferSelect;

/** A document that somebody asked to be sent, and when it was. */
export const receiptMails = pgTable(
  "receipt_mails",
  {
    id: text().primaryKey(),
    merchantId: merchantId(),
    receiptId: text()
      .notNull()
      .references(() => receipts.id),
    idempotencyKey: text().notNull(),
    email: text().notNull(),
    askedBy: text().notNull(),
    askedAt: instant().notNull().defaultNow(),
    sentAt: instant(),
  },
  (t) => [
    uniqueIndex("receipt_mails_idempotent").on(t.merchantId, t.idempotencyKey),
    index("receipt_mails_by_receipt").on(t.receiptId),
  ],
);
