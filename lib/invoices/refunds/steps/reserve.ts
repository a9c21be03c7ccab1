import "server-only";
import type { Ctx } from "@/lib/access/command";
import { reservePosting } from "@/lib/invoices/refunds/rules/journals";
import type { Refund } from "@/lib/invoices/refunds/schema";
import { addToTimeline } from "@/lib/invoices/steps/timeline";
import { post } from "@/lib/ledger/steps";
import type { Tx } from "@/lib/platform/db";
import { enqueue } from "@/lib/platform/jobs";
import { notifyLive } from "@/lib/platform/live";

type Told = { kind: string; detail?: Record<string, unknown>; actorId?: string };

/** Sends the worker to BTCPay about a refund; the poll finds what was asked while it was there. */
export const sendWorker = (tx: Tx, { id, merchantId }: Pick<Refund, "id" | "merchantId">) =>
  enqueue(tx, {
    kind: "invoices.drive-refund",
    payload: { refundId: id },
    merchantId,
    uniqueKey: `refund:${id}`,
  });

/** Sets the money aside in the books and has the pull payment made. */
export async function reserve({ tx, now }: Pick<Ctx, "tx" | "now">, refund: Refund): Promise<void> {
  await post(tx, reservePosting(refund, now));
  await sendWorker(tx, refund);
}

/** A line on the invoice's timeline, and a word to open pages. */
export async function tell(
  { tx, now }: Pick<Ctx, "tx" | "now">,
  refund: Pick<Refund, "id" | "merchantId" | "invoiceId" | "amount" | "asset">,
  { kind, detail = {}, actorId }: Told,
): Promise<void> {
  const { id, merchantId, invoiceId, amount, asset } = refund;
  await addToTimeline(tx, { merchantId, invoiceId }, [
    {
      kind,
      at: now,
      detail: { refund: id, value: amount, asset, ...detail },
      ...(actorId ? { actorId } : {}),
    },
  ]);
  await notifyLive(tx, { merchantId, noun: "invoices", id: invoiceId });
}
