import { sql } from "drizzle-orm";
import { bigint, index, pgTable, text, timestamp, uniqueIndex } from "drizzle-orm/pg-core";
import { tenants } from "@/lib/access/schema";
import { invoices } from "@/lib/invoices/schema";

const instant = () => timestamp({ withTimezone: true });
const amount = () => bigint({ mode: "bigint" });

export const attentionReasons = [
  "part-paid",
  "paid-late",
  "paid-over",
  "not-confirmed",
  "lost-lightning",
  "refund-stuck",
] as const;
export const attentionEnds = [
  "accepted",
  "settled",
  "voided",
  "refunded",
  "passed",
  "kept",
] as const;

/** What wants a decision about an invoice: one row for each reason, opened and closed as the state changes. */
export const attentionItems = pgTable(
  "invoice_attention",
  {
    id: text().primaryKey(),
    merchantId: text()
      .notNull()
      .references(() => tenants.id),
    invoiceId: text()
      .notNull()
      .references(() => invoices.id),
    reason: text({ enum: attentionReasons }).notNull(),
    /** The refund it is about, else empty. */
    subject: text().notNull().default(""),
    /** Minor units of the invoice's asset: what is missing, too much, or waits. */
    asset: text().notNull(),
    amount: amount().notNull(),
    /** What the Lightning node received, for a payment BTCPay lost. */
    msat: amount(),
    detail: text(),
    openedAt: instant().notNull(),
    /** What a person decided and why; it ends when BTCPay has followed. */
    decision: text({ enum: ["accept"] }),
    why: text(),
    byId: text(),
    byName: text(),
    decidedAt: instant(),
    /** The second invoice that asks for what is missing. */
    restInvoiceId: text().references(() => invoices.id),
    resolvedAt: instant(),
    how: text({ enum: attentionEnds }),
  },
  (t) => [
    uniqueIndex("attention_once").on(t.invoiceId, t.reason, t.subject),
    index("attention_open")
      .on(t.merchantId, t.openedAt.desc().nullsFirst(), t.id.desc().nullsFirst())
      .where(sql`resolved_at is null`),
    index("attention_resolved")
      .on(t.merchantId, t.resolvedAt.desc().nullsFirst(), t.id.desc().nullsFirst())
      .where(sql`resolved_at is not null`),
    index("attention_of_rest").on(t.restInvoiceId),
  ],
);
export type AttentionItem = typeof attentionItems.$inferSelect;

/** When the node is asked again whether an invoice that ran out was paid after all. */
export const nodeLooks = pgTable(
  "invoice_node_looks",
  {
    invoiceId: text()
      .primaryKey()
      .references(() => invoices.id),
    merchantId: text()
      .notNull()
      .references(() => tenants.id),
    /** Null when it need not be asked again. */
    nextAt: instant(),
  },
  (t) => [index("node_looks_due").on(t.nextAt)],
);
