import "server-only";
import { sql } from "drizzle-orm";
import type { Ctx } from "@/lib/access/command";
import type { PaymentRequest } from "@/lib/requests/schema";

/** The calendar day it is at the business. On the transaction's own connection: a second one could wait forever. */
export async function todayOf(
  { tx, now }: Pick<Ctx, "tx" | "now">,
  { merchantId }: Pick<PaymentRequest, "merchantId">,
): Promise<string> {
  const at = sql`${now.toISOString()}::timestamptz`;
  const [row] = await tx
    .select({ day: sql<string>`to_char(${at} at time zone time_zone, 'YYYY-MM-DD')` })
    .from(sql`tenants`)
    .where(sql`id = ${merchantId}`);
  if (!row) throw new Error(`There is no business ${merchantId}`);
  return row.day;
}
