import "server-only";
import type { Ctx } from "@/lib/access/command";
import type { Invoice } from "@/lib/invoices/schema";
import { enqueue } from "@/lib/platform/jobs";
import { notifyLive } from "@/lib/platform/live";
import { addToTimeline } from "./timeline";

/** Notes who asked for the mark and sends the worker to BTCPay with it; asking twice is asking once. */
export async function askMark(
  { tx, actor, now }: Pick<Ctx, "tx" | "actor" | "now">,
  { id: invoiceId, merchantId }: Pick<Invoice, "id" | "merchantId">,
  as: "settled" | "invalid",
): Promise<void> {
  const kind = as === "settled" ? "settle-asked" : "void-asked";
  await addToTimeline(tx, { merchantId, invoiceId }, [
    { kind, at: now, detail: { by: actor.name }, actorId: actor.id },
  ]);
  await enqueue(tx, {
    kind: "invoices.mark-at-btcpay",
    payload: { merchantId, invoiceId, as },
    merchantId,
    uniqueKey: `mark:${invoiceId}`,
  });
  await notifyLive(tx, { merchantId, noun: "invoices", id: invoiceId });
}
