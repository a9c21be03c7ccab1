import { sql } from "drizzle-orm";
import { bigint, index, integer, pgTable, text, timestamp, uniqueIndex } from "drizzle-orm/pg-core";
import { tenants } from "@/lib/access/schema";

const instant = () => timestamp({ withTimezone: true });
const amount = () => bigint({ mode: "bigint" });

/** A rule that gives points for payments by Flashcard; the programme's (merchantId). */
export const campaigns = pgTable(
  "campaigns",
  {
    id: text().primaryKey(),
    merchantId: text()
      .notNull()
      .references(() => tenants.id),
    name: text().notNull(),
    state: text({ enum: ["running", "paused", "ended", "spent"] }).notNull(),
    /** Hundredths of a percent: 2 % is 200. */
    rateBasisPoints: integer().notNull(),
    budgetPoints: amount().notNull(),
    startsAt: instant().notNull(),
    endsAt: instant(),
    createdBy: text().notNull(),
    createdAt: instant().notNull().defaultNow(),
  },
  (t) => [uniqueIndex("campaigns_one_running").on(t.merchantId).where(sql`state = 'running'`)],
);
export type Campaign = typeof campaigns.$inferSelect;

/** Points given for one settled invoice, by card, never by tap. */
export const awards = pgTable(
  "awards",
  {
    id: text().primaryKey(),
    /** The Business where the purchase was. */
    merchantId: text()
      .notNull()
      .references(() => tenants.id),
    campaignId: text()
      .notNull()
      .references(() => campaigns.id),
    cardId: text().notNull(),
    invoiceId: text().notNull(),
    rateBasisPoints: integer().notNull(),
    baseMsat: amount().notNull(),
    /** What the rule asked for; `points` is less at the budget's edge. */
    wantedPoints: amount().notNull(),
    points: amount().notNull(),
    journalId: text(),
    at: instant().notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex("awards_once").on(t.campaignId, t.invoiceId),
    index("awards_by_card").on(t.cardId, t.id),
    index("awards_latest").on(t.merchantId, t.at.desc().nullsFirst()),
  ],
);

/** Points taken back because their purchase was refunded; once a refund. */
export const pointReturns = pgTable(
  "point_returns",
  {
    id: text().primaryKey(),
    merchantId: text()
      .notNull()
      .references(() => tenants.id),
    awardId: text()
      .notNull()
      .references(() => awards.id),
    cardId: text().notNull(),
    invoiceId: text().notNull(),
    refundId: text().notNull(),
    /** What was refunded, in minor units of the invoice's asset, of all that was paid. */
    refunded: amount().notNull(),
    /** What its share would be; `points` is less when the card did not hold so many any more. */
    wantedPoints: amount().notNull(),
    points: amount().notNull(),
    journalId: text(),
    at: instant().notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex("point_returns_once").on(t.awardId, t.refundId),
    index("point_returns_by_card").on(t.cardId, t.id),
  ],
);
