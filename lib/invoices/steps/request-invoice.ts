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
import type { Money } from "@/lib/platform/money";
import { addToTimeline } from "./timeline";

type Asked = Pick<Invoice, "merchantId" | "currency" | "idempotencyKey" | "source"> & {
  price: Money;
  expiryMinutes: number;
  orderNumber?: string | undefined;
  description?: string | undefined;
  buyerEmail?: string | undefined;
};

/** Writes down what was asked for; the worker has it made at BTCPay. The same key is the same invoice. */
export async function requestInvoice(
  { tx, actor, now }: Pick<Ctx, "tx" | "actor" | "now">,
  { merchantId, idempotencyKey, price, source, ...input }: Asked,
): Promise<{ id: string; repeated: boolean }> {
  const wanted = {
    currency: input.currency,
    amount: price.amount,
    orderNumber: input.orderNumber ?? null,
    description: input.description ?? null,
    buyerEmail: input.buyerEmail ?? null,
    expiryMinutes: input.expiryMinutes,
  };
  const requestHash = sha256(canonicalJson(wanted));
  const row = { id: newId("inv"), merchantId, idempotencyKey, requestHash, source, ...wanted };
  const [made] = await tx
    .insert(invoices)
    .values({
      ...row,
      asset: price.asset,
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
      .where(and(eq(invoices.idempotencyKey, idempotencyKey), eq(invoices.merchantId, merchantId)));
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
