import { sql } from "drizzle-orm";
import { index, integer, jsonb, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { tenants } from "@/lib/access/schema";
import { invoices } from "@/lib/invoices/schema";
import { amount, instant } from "@/lib/platform/columns";

const merchant = () =>
  text()
    .notNull()
    .references(() => tenants.id);

/** A payment button on somebody's site. What it costs is kept here, never in the site's HTML. */
export const buttons = pgTable(
  "pay_buttons",
  {
    /** Also what its public address ends in. */
    id: text().primaryKey(),
    merchantId: merchant(),
    /** Made by the form once: the same key again is the same button. */
    idempotencyKey: text().notNull(),
    requestHash: text().notNull(),
    kind: text({ enum: ["fixed", "custom", "slider"] }).notNull(),
    /** What the business calls it. */
    name: text().notNull(),
    /** What stands on it. */
    label: text().notNull(),
    look: text({ enum: ["green", "dark", "light"] }).notNull(),
    /** What its invoices are for. */
    description: text(),
    currency: text().notNull(),
    asset: text().notNull(),
    /** Minor units of `asset`: the price of a fixed one, else what is suggested. */
    amount: amount().notNull(),
    /** Of all but a fixed one. */
    min: amount(),
    max: amount(),
    /** Of a slider: every amount is the least one and some of these. */
    step: amount(),
    /** Where the payer goes on to once it is paid. */
    returnAddress: text(),
    /** Origins that may send a payer; none is all. */
    origins: jsonb().$type<string[]>().notNull().default(sql`'[]'`),
    pausedAt: instant(),
    /** Which key signs one-off prices: a new one makes what the old one signed worthless. */
    keyVersion: integer().notNull().default(1),
    createdBy: text().notNull(),
    createdAt: instant().notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex("pay_buttons_idempotent").on(t.merchantId, t.idempotencyKey),
    index("pay_buttons_latest").on(
      t.merchantId,
      t.createdAt.desc().nullsFirst(),
      t.id.desc().nullsFirst(),
    ),
  ],
);
export type PayButton = typeof buttons.$inferSelect;
export type ButtonKind = PayButton["kind"];
export type ButtonLook = PayButton["look"];

/** The invoices that presses made. */
export const buttonInvoices = pgTable(
  "pay_button_invoices",
  {
    merchantId: merchant(),
    buttonId: text()
      .notNull()
      .references(() => buttons.id),
    invoiceId: text()
      .primaryKey()
      .references(() => invoices.id),
    amount: amount().notNull(),
    /** sha256 of what the browser shows of itself: tells a second press from a second payer for some seconds. */
    visitor: text().notNull(),
    /** Signed by the business: paid once. */
    orderNumber: text(),
    createdAt: instant().notNull().defaultNow(),
  },
  (t) => [
    index("pay_button_invoices_latest").on(t.buttonId, t.createdAt),
    index("pay_button_invoices_order")
      .on(t.buttonId, t.orderNumber)
      .where(sql`order_number is not null`),
  ],
);
