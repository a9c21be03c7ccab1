import { sql } from "drizzle-orm";
import { index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { tenants } from "@/lib/access/schema";
import { invoices } from "@/lib/invoices/schema";
import { amount, instant } from "@/lib/platform/columns";

export const batchStates = ["preview", "making", "stopped", "done"] as const;
export type BatchState = (typeof batchStates)[number];
export type CellFault = { column: string; why: string };

/** A file of invoices to make. Nothing is made of it before a person says so. */
export const invoiceBatches = pgTable(
  "invoice_batches",
  {
    id: text().primaryKey(),
    merchantId: text()
      .notNull()
      .references(() => tenants.id),
    /** Made by the form once: the same key again is the same batch. */
    idempotencyKey: text().notNull(),
    requestHash: text().notNull(),
    name: text().notNull(),
    state: text({ enum: batchStates }).notNull().default("preview"),
    /** Names of the columns as they stand in the file. */
    header: jsonb().$type<string[]>().notNull(),
    /** Those of them that mean nothing here. */
    unused: jsonb().$type<string[]>().notNull(),
    createdBy: text().notNull(),
    createdName: text().notNull(),
    createdAt: instant().notNull().defaultNow(),
    /** Who said that the invoices be made: they stand in each one's history. */
    confirmedBy: text(),
    confirmedName: text(),
    confirmedAt: instant(),
  },
  (t) => [
    uniqueIndex("invoice_batches_idempotent").on(t.merchantId, t.idempotencyKey),
    index("invoice_batches_latest").on(t.merchantId, t.createdAt.desc().nullsFirst()),
    index("invoice_batches_making").on(t.id).where(sql`state = 'making'`),
  ],
);
export type InvoiceBatch = typeof invoiceBatches.$inferSelect;

/** One row of the file. Once it is asked for, its invoice says how far it is. */
export const invoiceBatchRows = pgTable(
  "invoice_batch_rows",
  {
    merchantId: text()
      .notNull()
      .references(() => tenants.id),
    batchId: text()
      .notNull()
      .references(() => invoiceBatches.id),
    /** As a spreadsheet counts: the names of the columns are row 1. */
    number: integer().notNull(),
    state: text({ enum: ["ready", "bad", "asked"] }).notNull(),
    cells: jsonb().$type<string[]>().notNull(),
    faults: jsonb().$type<CellFault[]>().notNull(),
    currency: text(),
    asset: text(),
    /** Minor units of `asset`. */
    amount: amount(),
    orderNumber: text(),
    description: text(),
    buyerName: text(),
    buyerEmail: text(),
    expiryMinutes: integer(),
    invoiceId: text().references(() => invoices.id),
  },
  (t) => [
    primaryKey({ columns: [t.batchId, t.number] }),
    index("invoice_batch_rows_by_state").on(t.batchId, t.state, t.number),
  ],
);
export type InvoiceBatchRow = typeof invoiceBatchRows.$inferSelect;
