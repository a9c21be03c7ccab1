import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
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

export const tills = pgTable(
  "tills",
  {
    id: text().primaryKey(),
    merchantId: merchant(),
    name: text().notNull(),
    /** Hundredths of a percent, in the price or on top of it. */
    taxRate: integer().notNull().default(0),
    taxIncluded: boolean().notNull().default(true),
    /** Whole percents that are offered; none: no tips here. */
    tipPresets: jsonb().$type<number[]>().notNull().default(sql`'[]'`),
    closed: boolean().notNull().default(false),
    createdAt: instant().notNull().defaultNow(),
  },
  (t) => [uniqueIndex("tills_by_name").on(t.merchantId, sql`lower(name)`)],
);
export type Till = typeof tills.$inferSelect;

/** What a business sells at its tills. Prices are minor units of the business's currency. */
export const tillItems = pgTable(
  "till_items",
  {
    id: text().primaryKey(),
    merchantId: merchant(),
    name: text().notNull(),
    category: text().notNull().default(""),
    asset: text().notNull(),
    price: amount().notNull(),
    /** How many are left by the books; null is not counted, below zero was sold while nobody had counted. */
    stock: integer(),
    hidden: boolean().notNull().default(false),
    createdAt: instant().notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex("till_items_by_name").on(t.merchantId, sql`lower(name)`),
    index("till_items_of").on(t.merchantId, t.category, t.name),
  ],
);
export type TillItem = typeof tillItems.$inferSelect;

/** From the opening float to the counted drawer; one open shift a till. */
export const tillShifts = pgTable(
  "till_shifts",
  {
    id: text().primaryKey(),
    merchantId: merchant(),
    tillId: text()
      .notNull()
      .references(() => tills.id),
    asset: text().notNull(),
    float: amount().notNull(),
    openedBy: text().notNull(),
    openedByName: text().notNull(),
    openedAt: instant().notNull(),
    counted: amount(),
    expected: amount(),
    closedBy: text(),
    closedByName: text(),
    closedAt: instant(),
    note: text(),
  },
  (t) => [
    uniqueIndex("till_shifts_open").on(t.tillId).where(sql`closed_at is null`),
    index("till_shifts_latest").on(t.merchantId, t.openedAt.desc().nullsFirst()),
  ],
);
export type TillShift = typeof tillShifts.$inferSelect;

export const tenders = ["bitcoin", "cash", "card-terminal"] as const;
/** A line as it was sold; `unit` is whole text, as JSON has no bigint. */
export type SaleLine = { itemId: string | null; name: string; unit: string; quantity: number };

export const tillSales = pgTable(
  "till_sales",
  {
    id: text().primaryKey(),
    merchantId: merchant(),
    tillId: text()
      .notNull()
      .references(() => tills.id),
    shiftId: text().references(() => tillShifts.id),
    /** Made by the browser once a sale: the same key again is the same sale. */
    idempotencyKey: text().notNull(),
    requestHash: text().notNull(),
    tender: text({ enum: tenders }).notNull(),
    status: text({ enum: ["waiting", "paid", "dropped"] }).notNull(),
    invoiceId: text().references(() => invoices.id),
    asset: text().notNull(),
    lines: jsonb().$type<SaleLine[]>().notNull(),
    subtotal: amount().notNull(),
    discount: amount().notNull(),
    taxRate: integer().notNull(),
    taxIncluded: boolean().notNull(),
    tax: amount().notNull(),
    tip: amount().notNull(),
    total: amount().notNull(),
    /** Cash handed over; null for the others. */
    given: amount(),
    note: text(),
    cashierId: text().notNull(),
    cashierName: text().notNull(),
    /** When it was sold at the till, which may have been offline. */
    soldAt: instant().notNull(),
    createdAt: instant().notNull().defaultNow(),
    paidAt: instant(),
  },
  (t) => [
    uniqueIndex("till_sales_idempotent").on(t.merchantId, t.idempotencyKey),
    uniqueIndex("till_sales_invoice").on(t.invoiceId).where(sql`invoice_id is not null`),
    index("till_sales_latest").on(t.tillId, t.soldAt.desc().nullsFirst()),
    index("till_sales_of_shift").on(t.shiftId),
  ],
);
export type TillSale = typeof tillSales.$inferSelect;
