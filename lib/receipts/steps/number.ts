import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/lib/platform/db";
import { type ReceiptSeries, receiptCounters } from "@/lib/receipts/schema";

type Place = { merchantId: string; series: ReceiptSeries };

/**
 * Holds a business's series until the transaction ends, so that its documents are written one after another.
 * Lock `receipt` before `credit-note` where both are wanted.
 */
export async function lockSeries(tx: Tx, place: Place): Promise<void> {
  await tx.insert(receiptCounters).values(place).onConflictDoNothing();
  await tx
    .select({ last: receiptCounters.last })
    .from(receiptCounters)
    .where(
      and(
        eq(receiptCounters.merchantId, place.merchantId),
        eq(receiptCounters.series, place.series),
      ),
    )
    .for("update");
}

/** The next number of a locked series and the moment it was given; both are undone with the transaction. */
export async function nextNumber(tx: Tx, place: Place): Promise<{ number: bigint; at: Date }> {
  const [row] = await tx
    .update(receiptCounters)
    .set({ last: sql`${receiptCounters.last} + 1` })
    .where(
      and(
        eq(receiptCounters.merchantId, place.merchantId),
        eq(receiptCounters.series, place.series),
      ),
    )
    .returning({ number: receiptCounters.last, at: sql<string>`clock_timestamp()` });
  if (!row) throw new Error(`The series ${place.series} of ${place.merchantId} is not locked`);
  return { number: row.number, at: new Date(row.at) };
}
