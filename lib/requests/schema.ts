import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  index,
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
const amount = () => bigint({ mode: "bigint" });
const merchant = () =>
  text()
    .notNull()
    .references(() => tenants.id);

export const requests = pgTable(
  "payment_requests",
  {
    id: text().primaryKey(),
    merchantId: merchant(),
    /** Made by the form once: the same key again is the same request. */
    idempotencyKey: text().notNull(),
    requestHash: text().notNull(),
    /** What its public address ends in: 128 random bits, enough to pay it and for nothing else. */
    code: text().notNull().unique(),
    kind: text({ enum: ["once", "reusable"] }).notNull(),
    title: text().notNull(),
    note: text(),
    currency: text().notNull(),
    asset: text().notNull(),
    /** Minor units of `asset`; of a reusable link, what each payer pays. */
    amount: amount().notNull(),
    partial: boolean().notNull().default(false),
    /** A calendar day of the business, `2026-11-22`. */
    dueDay: text(),
    /** No payment starts after the due day. */
    closes: boolean().notNull().default(false),
    payerEmail: text(),
    remind: boolean().notNull().default(false),
    /** When the payer asked for no more reminders. */
    optedOutAt: instant(),
    paidAmount: amount().notNull().default(sql`0`),
    /** Came, and counts for nothing until a person of the business decides. */
    heldAmount: amount().notNull().default(sql`0`),
    archivedAt: instant(),
    createdBy: text().notNull(),
    createdAt: instant().notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex("payment_requests_idempotent").on(t.merchantId, t.idempotencyKey),
    index("payment_requests_latest").on(
      t.merchantId,
      t.createdAt.desc().nullsFirst(),
      t.id.desc().nullsFirst(),
    ),
    index("payment_requests_to_remind").on(t.dueDay).where(sql`remind and archived_at is null`),
  ],
);
export type PaymentRequest = typeof requests.$inferSelect;

/** The invoices made for a request, and what each counts as. */
export const requestInvoices = pgTable(
  "payment_request_invoices",
  {
    merchantId: merchant(),
    requestId: text()
      .notNull()
      .references(() => requests.id),
    invoiceId: text()
      .primaryKey()
      .references(() => invoices.id),
    /** Of a reusable link: whose payment it is, as their browser named it. */
    payerKey: text(),
    state: text({ enum: ["open", "paid", "held", "over"] })
      .notNull()
      .default("open"),
    paid: amount().notNull().default(sql`0`),
    held: amount().notNull().default(sql`0`),
    createdAt: instant().notNull().defaultNow(),
  },
  (t) => [
    index("payment_request_invoices_latest").on(t.requestId, t.createdAt),
    uniqueIndex("payment_request_invoices_one_open")
      .on(t.requestId, sql`coalesce(payer_key, '')`)
      .where(sql`state = 'open'`),
    index("payment_request_invoices_open").on(t.createdAt).where(sql`state in ('open', 'held')`),
  ],
);
export type RequestInvoice = typeof requestInvoices.$inferSelect;

export const requestEvents = pgTable(
  "payment_request_events",
  {
    merchantId: merchant(),
    requestId: text()
      .notNull()
      .references(() => requests.id),
    id: text().notNull(),
    kind: text().notNull(),
    detail: jsonb().notNull().default(sql`'{}'`),
    at: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.requestId, t.id] })],
);
export type RequestEvent = typeof requestEvents.$inferSelect;

/** Each reminder once: of a due day one before, on and after it, and what people asked for by hand. */
export const requestReminders = pgTable(
  "payment_request_reminders",
  {
    id: text().primaryKey(),
    merchantId: merchant(),
    requestId: text()
      .notNull()
      .references(() => requests.id),
    kind: text({ enum: ["before", "due", "after", "asked"] }).notNull(),
    /** The due day it is about, or the key of the press that asked for it. */
    about: text().notNull(),
    createdAt: instant().notNull().defaultNow(),
    /** Set before the mail is handed over, and taken back only when the mail server refused it. */
    sentAt: instant(),
  },
  (t) => [uniqueIndex("payment_request_reminders_once").on(t.requestId, t.kind, t.about)],
);
export type RequestReminder = typeof requestReminders.$inferSelect;
