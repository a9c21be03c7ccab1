import { sql } from "drizzle-orm";
import { index, integer, jsonb, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { tenants } from "@/lib/access/schema";
import { invoices } from "@/lib/invoices/schema";
import { amount, instant } from "@/lib/platform/columns";

/** `requested` is ours until BTCPay has made the pull payment; from `open` on the state follows its payouts. */
export const refundStatuses = [
  "awaiting-approval",
  "requested",
  "open",
  "claimed",
  "in-flight",
  "paid",
  "expired",
  "cancelled",
  "failed",
] as const;

/** A payout of the refund's pull payment, as read back from BTCPay. `msat` is whole text, as JSON has no bigint. */
export type RefundPayout = { id: string; state: string; msat: string; proof: string | null };

export const refunds = pgTable(
  "invoice_refunds",
  {
    id: text().primaryKey(),
    merchantId: text()
      .notNull()
      .references(() => tenants.id),
    invoiceId: text()
      .notNull()
      .references(() => invoices.id),
    /** Made by the form once: the same key again is the same refund. */
    idempotencyKey: text().notNull(),
    requestHash: text().notNull(),
    variant: text({ enum: ["full", "part", "over"] }).notNull(),
    /** At which price of bitcoin: of the payment, or of the moment it was asked for. */
    rateFrom: text({ enum: ["then", "now"] }).notNull(),
    rate: text(),
    status: text({ enum: refundStatuses }).notNull(),
    /** Minor units of the invoice's asset, and the whole satoshi that leave for it. */
    asset: text().notNull(),
    amount: amount().notNull(),
    msat: amount().notNull(),
    /** What of it counts against what was paid: all while it may be claimed, what left once it is over. */
    countsAmount: amount().notNull(),
    countsMsat: amount().notNull(),
    paidMsat: amount().notNull().default(sql`0`),
    reason: text().notNull(),
    /** A Lightning address or BOLT11; null for a claim link. */
    destination: text(),
    pullPaymentSealed: text(),
    pullPaymentHash: text(),
    claimLinkSealed: text(),
    payouts: jsonb().$type<RefundPayout[]>().notNull().default(sql`'[]'`),
    /** Being taken back, and as what it will then count. */
    closing: text({ enum: ["cancelled", "expired"] }),
    fault: text(),
    createdBy: text().notNull(),
    createdByName: text().notNull(),
    approvedBy: text(),
    approvedByName: text(),
    createdAt: instant().notNull().defaultNow(),
    approvedAt: instant(),
    openedAt: instant(),
    expiresAt: instant(),
    endedAt: instant(),
    nextPollAt: instant(),
    /** How often the claim link was asked to be mailed, when last, and when the last mail was taken. */
    claimMails: integer().notNull().default(0),
    claimMailAskedAt: instant(),
    claimMailedAt: instant(),
    /** One worker at a time speaks to BTCPay about it. */
    workUntil: instant(),
  },
  (t) => [
    uniqueIndex("refunds_idempotent").on(t.merchantId, t.idempotencyKey),
    index("refunds_by_invoice").on(t.invoiceId),
    index("refunds_latest").on(t.merchantId, t.createdAt),
    index("refunds_alive")
      .on(t.merchantId, t.createdAt)
      .where(sql`status in ('awaiting-approval', 'requested', 'open', 'claimed', 'in-flight')`),
    index("refunds_to_poll").on(t.nextPollAt).where(sql`next_poll_at is not null`),
  ],
);
export type Refund = typeof refunds.$inferSelect;
