import {
  boolean,
  index,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { tenants, users } from "@/lib/access/schema";

/** Lists whose filters can be kept under a name. */
export const lists = ["invoices", "cards", "businesses", "users", "audit", "journal"] as const;
export type ListName = (typeof lists)[number];

/** A list with its filters, sorting and columns, under a name; of one person, or shared with the business. */
export const savedViews = pgTable(
  "saved_views",
  {
    id: text().primaryKey(),
    merchantId: text()
      .notNull()
      .references(() => tenants.id),
    ownerId: text()
      .notNull()
      .references(() => users.id),
    list: text({ enum: lists }).notNull(),
    name: text().notNull(),
    /** The address of the list after its question mark, without a place in it. */
    query: text().notNull(),
    shared: boolean().notNull().default(false),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex("views_once").on(t.merchantId, t.list, t.ownerId, t.name),
    index("views_by_list").on(t.merchantId, t.list),
  ],
);
export type SavedView = typeof savedViews.$inferSelect;

/** The view a person's list opens with. */
export const defaultViews = pgTable(
  "default_views",
  {
    merchantId: text()
      .notNull()
      .references(() => tenants.id),
    userId: text()
      .notNull()
      .references(() => users.id),
    list: text({ enum: lists }).notNull(),
    viewId: text()
      .notNull()
      .references(() => savedViews.id, { onDelete: "cascade" }),
  },
  (t) => [primaryKey({ columns: [t.merchantId, t.userId, t.list] })],
);
