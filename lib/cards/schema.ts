import { sql } from "drizzle-orm";
import { bigint, index, integer, pgTable, text, timestamp, uniqueIndex } from "drizzle-orm/pg-core";
import { tenants } from "@/lib/access/schema";

const instant = () => timestamp({ withTimezone: true });
const amount = () => bigint({ mode: "bigint" });

export const cardStates = ["requested", "blank", "programmed", "active", "held", "failed"] as const;

/** A Flashcard. It belongs to the programme (merchantId) and was issued by a Business. */
export const cards = pgTable(
  "cards",
  {
    id: text().primaryKey(),
    merchantId: text()
      .notNull()
      .references(() => tenants.id),
    issuerMerchantId: text()
      .notNull()
      .references(() => tenants.id),
    idempotencyKey: text().notNull(),
    requestHash: text().notNull(),
    number: text().notNull().unique(),
    kind: text({ enum: ["btcpay-gateway", "btcpay-imported"] })
      .notNull()
      .default("btcpay-gateway"),
    state: text({ enum: cardStates }).notNull(),
    holderName: text(),
    /** Millisatoshi loaded at issuance. */
    loadMsat: amount().notNull(),
    /** Sealed: the pull payment id claims funds by itself. */
    pullPaymentSealed: text(),
    pullPaymentHash: text().unique(),
    /** HMAC of the UID under the pepper of its issuer key; the UID itself is never kept. */
    uidHash: text().unique(),
    k2Sealed: text(),
    keyVersion: integer(),
    counter: integer().notNull().default(-1),
    programTokenHash: text().unique(),
    programTokenExpiresAt: instant(),
    heldAt: instant(),
    heldBy: text(),
    holdReason: text(),
    issuedBy: text().notNull(),
    createdAt: instant().notNull().defaultNow(),
    programmedAt: instant(),
    lastTapAt: instant(),
    fault: text(),
  },
  (t) => [
    uniqueIndex("cards_idempotent").on(t.merchantId, t.idempotencyKey),
    index("cards_latest").on(t.createdAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index("cards_by_issuer").on(t.issuerMerchantId, t.createdAt.desc().nullsFirst()),
  ],
);
export type Card = typeof cards.$inferSelect;

/** The K1 shared by every card of one BTCPay server: it opens a tap before the card is known. */
export const cardIssuers = pgTable("card_issuers", {
  id: text().primaryKey(),
  merchantId: text()
    .notNull()
    .references(() => tenants.id),
  /** sha256 of K1, so that a server's key is kept once. */
  k1Hash: text().notNull().unique(),
  k1Sealed: text().notNull(),
  pepperSealed: text().notNull(),
  createdAt: instant().notNull().defaultNow(),
});
export type CardIssuer = typeof cardIssuers.$inferSelect;

/** Every tap that asked for money, paid or refused. `merchantId` is the Business where it happened, or the programme. */
export const cardTaps = pgTable(
  "card_taps",
  {
    id: text().primaryKey(),
    merchantId: text()
      .notNull()
      .references(() => tenants.id),
    cardId: text()
      .notNull()
      .references(() => cards.id),
    counter: integer().notNull(),
    state: text({ enum: ["reserved", "in-flight", "paid", "declined", "failed"] }).notNull(),
    reason: text(),
    msat: amount().notNull(),
    paymentHash: text(),
    lightningInvoice: text(),
    invoiceId: text(),
    payoutId: text(),
    journalId: text(),
    at: instant().notNull().defaultNow(),
    finishedAt: instant(),
  },
  (t) => [
    index("taps_by_card").on(t.cardId, t.id),
    index("taps_by_merchant").on(t.merchantId, t.id),
    index("taps_by_hash").on(t.paymentHash),
    index("taps_by_invoice").on(t.invoiceId).where(sql`invoice_id is not null`),
    uniqueIndex("taps_one_payment")
      .on(t.paymentHash)
      .where(sql`state in ('reserved', 'in-flight', 'paid')`),
    index("taps_open").on(t.at).where(sql`state in ('reserved', 'in-flight')`),
  ],
);
export type CardTap = typeof cardTaps.$inferSelect;

/** What happened to a card, for its history. */
export const cardEvents = pgTable(
  "card_events",
  {
    id: text().primaryKey(),
    merchantId: text()
      .notNull()
      .references(() => tenants.id),
    cardId: text()
      .notNull()
      .references(() => cards.id),
    kind: text().notNull(),
    note: text(),
    actorId: text(),
    at: instant().notNull().defaultNow(),
  },
  (t) => [index("card_events_by_card").on(t.cardId, t.id)],
);
