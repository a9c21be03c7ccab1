import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "./db";

export type LiveChange = { merchantId: string; noun: string; id: string };

/** Tells open pages at commit that something they show has changed; carries ids only. */
export const notifyLive = async (tx: Tx, change: LiveChange): Promise<void> => {
  await tx.execute(sql`select pg_notify('live', ${JSON.stringify(change)})`);
};
