import { type SQL, sql } from "drizzle-orm";
import { patternOf } from "@/lib/invoices/rules/holding";

/** How many of a kind one search shows. */
export const take = 6;

/** Whether lower-cased SQL text holds what was typed. */
export const holds = (column: SQL, text: string): SQL =>
  sql`${column} like lower(${patternOf(text)})`;
