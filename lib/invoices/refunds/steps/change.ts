import "server-only";
import { eq } from "drizzle-orm";
import type { Ctx } from "@/lib/access/command";
import { isOver, shareOf } from "@/lib/invoices/refunds/rules";
import { paidPosting, releasePosting } from "@/lib/invoices/refunds/rules/journals";
import type { Stand } from "@/lib/invoices/refunds/rules/stand";
import { type Refund, refunds } from "@/lib/invoices/refunds/schema";
import { postMany } from "@/lib/ledger/steps";
import type { Tx } from "@/lib/platform/db";

type Changes = Partial<typeof refunds.$inferInsert>;

export async function changeRefund(tx: Tx, refundId: string, changes: Changes): Promise<Refund> {
  const [changed] = await tx
    .update(refunds)
    .set(changes)
    .where(eq(refunds.id, refundId))
    .returning();
  if (!changed) throw new Error("The refund vanished");
  return changed;
}

/** A refund that is over counts for what left, and nobody looks at it again. */
export const endedAs = (
  refund: Refund,
  { status, paidMsat }: Pick<Stand, "status" | "paidMsat">,
  endedAt: Date,
) => ({
  ...{ status, endedAt, nextPollAt: null },
  ...{ countsMsat: paidMsat, countsAmount: shareOf(refund, paidMsat) },
});

/** What left since the last look, and once it is over what nobody claimed, in the books. */
export async function bookRefund(
  { tx, now }: Pick<Ctx, "tx" | "now">,
  refund: Refund,
  {
    status,
    paidMsat,
    fresh,
  }: Pick<Stand, "status" | "paidMsat"> & { fresh: readonly Stand["fresh"][number][] },
): Promise<void> {
  const back = isOver(status) ? releasePosting(refund, paidMsat, now) : null;
  await postMany(tx, [
    ...fresh.map((payout) => paidPosting(refund, payout, now)),
    ...(back ? [back] : []),
  ]);
}
