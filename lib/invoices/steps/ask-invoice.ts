import "server-only";
import { and, eq } from "drizzle-orm";
import type { Ctx } from "@/lib/access/command";
import { nextPoll } from "@/lib/invoices/rules/polling";
import { type Invoice, invoices } from "@/lib/invoices/schema";
import { sha256 } from "@/lib/platform/crypto";
import { Refusal } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/ids";
import { enqueue } from "@/lib/platform/jobs";
import { canonicalJson } from "@/lib/platform/json";
import { notifyLive } from "@/lib/platform/live";
import { addToTimeline } from "./timeline";

type Wanted = Pick<
  Invoice,
  | "currency"
  | "amount"
  | "orderNumber"
  | "description"
  | "buyerName"
  | "buyerEmail"
  | "expiryMinutes"
>;
export type AskedInvoice = Wanted &
  Pick<Invoice, "merchantId" | "idempotencyKey" | "asset" | "source"> &
  Partial<Pick<Invoice, "returnAddress">>;

const hashOf = (wanted: Wanted): string => sha256(canonicalJson(wanted));

/** Writes down an invoice that is asked for; the worker has it made at BTCPay. The same key is the same invoice. */
export async function askInvoice(
  { tx, actor, now }: Pick<Ctx, "tx" | "actor" | "now">,
  { merchantId, idempotencyKey, asset, source, returnAddress = null, ...wanted }: AskedInvoice,
): Promise<{ id: string; repeated: boolean }> {
  const requestHash = hashOf(wanted);
  const row = { id: newId("inv"), merchantId, idempotencyKey, requestHash, source, ...wanted };
  const [made] = await tx
    .insert(invoices)
    .values({
      ...row,
      ...{ asset, returnAddress },
      status: "requested",
      createdBy: actor.id,
      createdAt: now,
      nextPollAt: nextPoll({ status: "requested", createdAt: now, monitoredUntil: null }, now),
    })
    .onConflictDoNothing()
    .returning({ id: invoices.id });
  if (!made) {
    const [known] = await tx
      .select({ id: invoices.id, requestHash: invoices.requestHash })
      .from(invoices)
      .where(and(eq(invoices.merchantId, merchantId), eq(invoices.idempotencyKey, idempotencyKey)));
    if (known?.requestHash !== requestHash)
      throw new Refusal(
        "conflict",
        "This form was already used for another invoice. Open a new one.",
      );
    return { id: known.id, repeated: true };
  }
  await addToTimeline(tx, { merchantId, invoiceId: made.id }, [
    { kind: "requested", at: now, detail: { by: actor.name }, actorId: actor.id },
  ]);
  await enqueue(tx, {
    kind: "invoices.create-at-btcpay",
    payload: { merchantId, invoiceId: made.id },
    merchantId,
    uniqueKey: `create:${made.id}`,
  });
  await notifyLive(tx, { merchantId, noun: "invoices", id: made.id });
  return { id: made.id, repeated: false };
}
