import "server-only";
import { and, eq } from "drizzle-orm";
import type { Ctx } from "@/lib/access/command";
import { nextPoll } from "@/lib/invoices/rules/polling";
import { invoices } from "@/lib/invoices/schema";
import { enqueue } from "@/lib/platform/jobs";
import { notifyLive } from "@/lib/platform/live";
import { addToTimeline } from "./timeline";

/** Has an invoice that BTCPay would not make asked for once more; the worker looks first whether it is there. */
export async function askAgain(
  { tx, actor, now }: Pick<Ctx, "tx" | "actor" | "now">,
  invoiceId: string,
): Promise<void> {
  const polled = { status: "requested" as const, createdAt: now, monitoredUntil: null };
  const [asked] = await tx
    .update(invoices)
    .set({ status: "requested", fault: null, nextPollAt: nextPoll(polled, now) })
    .where(and(eq(invoices.id, invoiceId), eq(invoices.status, "failed")))
    .returning({ merchantId: invoices.merchantId });
  if (!asked) return;
  const { merchantId } = asked;
  await addToTimeline(tx, { merchantId, invoiceId }, [
    { kind: "requested", at: now, detail: { by: actor.name }, actorId: actor.id },
  ]);
  await enqueue(tx, {
    kind: "invoices.create-at-btcpay",
    payload: { merchantId, invoiceId },
    merchantId,
    uniqueKey: `create:${invoiceId}`,
  });
  await notifyLive(tx, { merchantId, noun: "invoices", id: invoiceId });
}
