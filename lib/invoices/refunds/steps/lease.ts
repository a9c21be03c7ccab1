import "server-only";
import { and, asc, eq, isNotNull, isNull, lt, lte, or, sql } from "drizzle-orm";
import { nextLook } from "@/lib/invoices/refunds/rules";
import { type Refund, refunds } from "@/lib/invoices/refunds/schema";
import type { Tx } from "@/lib/platform/db";

const batch = 40;
/** Longer than every call to BTCPay that one look at a refund makes. */
const lease = sql`now() + interval '3 minutes'`;

/** The refund for one worker alone, past its last day as one that runs out; null while another has it. */
export async function takeRefund(tx: Tx, refundId: string): Promise<Refund | null> {
  const [refund] = await tx
    .update(refunds)
    .set({
      workUntil: lease,
      closing: sql`coalesce(${refunds.closing}, case when ${refunds.expiresAt} <= now() then 'expired' end)`,
    })
    .where(
      and(
        eq(refunds.id, refundId),
        or(isNull(refunds.workUntil), lt(refunds.workUntil, sql`now()`)),
      ),
    )
    .returning();
  return refund ?? null;
}

export const leaveRefund = (tx: Tx, refundId: string) =>
  tx.update(refunds).set({ workUntil: null }).where(eq(refunds.id, refundId));

export const lookSoon = (tx: Tx, refundId: string) =>
  tx
    .update(refunds)
    .set({ nextPollAt: sql`now()` })
    .where(and(eq(refunds.id, refundId), isNotNull(refunds.nextPollAt)));

/** What is due, its next time moved, so that of many workers one looks at each. */
export async function takeDue(tx: Tx): Promise<string[]> {
  const due = await tx
    .select()
    .from(refunds)
    .where(lte(refunds.nextPollAt, sql`now()`))
    .orderBy(asc(refunds.nextPollAt))
    .limit(batch)
    .for("update", { skipLocked: true });
  const now = new Date();
  for (const refund of due)
    await tx
      .update(refunds)
      .set({ nextPollAt: nextLook(refund, now) })
      .where(eq(refunds.id, refund.id));
  return due.map(({ id }) => id);
}
