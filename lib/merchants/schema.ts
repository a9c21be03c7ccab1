import { bigint, pgTable, text, timestamp } from "drizzle-orm/pg-core";
import { tenants } from "@/lib/access/schema";

/** A business that sells; its id is its tenant's id. */
export const merchants = pgTable("merchants", {
  merchantId: text()
    .primaryKey()
    .references(() => tenants.id),
  town: text().notNull(),
  country: text().notNull().default("JM"),
  phone: text(),
  /** A refund above it, in minor units of the business's currency, takes a second person; null: none does. */
  refundApprovalMinor: bigint({ mode: "bigint" }),
  registeredBy: text().notNull(),
  createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
});
export type Merchant = typeof merchants.$inferSelect;
