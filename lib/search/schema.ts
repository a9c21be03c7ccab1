import { sql } from "drizzle-orm";
import { pgTable, primaryKey, smallint, text, timestamp } from "drizzle-orm/pg-core";

/**
 * What can be found by a piece of its text. Triggers keep it (drizzle/repeatable/50-search.sql), and its policy
 * demands the pattern beside the business: only so may the trigram index work behind row-level security.
 */
export const searchEntries = pgTable(
  "search_entries",
  {
    merchantId: text().notNull(),
    kind: text({ enum: ["invoice", "payment", "card"] }).notNull(),
    /** The row that is found; a payment is found as its own row and shown as its invoice. */
    ref: text().notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
    /** Lower case; the pieces are parted by spaces. */
    words: text().notNull(),
    /** Counted from 2020: a search reads the index one by one, so that a frequent word costs what stands in one. */
    fortnight: smallint()
      .notNull()
      .generatedAlwaysAs(
        sql`floor(extract(epoch from at - timestamptz '2020-01-01 00:00:00+00') / 1209600)::smallint`,
      ),
  },
  (t) => [primaryKey({ columns: [t.kind, t.ref] })],
);
