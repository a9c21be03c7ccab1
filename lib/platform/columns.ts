import { bigint, timestamp } from "drizzle-orm/pg-core";

export const instant = () => timestamp({ withTimezone: true });
/** Whole units of some asset. */
export const amount = () => bigint({ mode: "bigint" });
