import "server-only";
import { narrow } from "@/lib/access/authorize";
import { command } from "@/lib/access/command";
import { sha256 } from "@/lib/platform/crypto";
import { Refusal } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/ids";
import { enqueue } from "@/lib/platform/jobs";
import { canonicalJson } from "@/lib/platform/json";
import { notifyLive } from "@/lib/platform/live";
import { CreateInvoiceInput } from "./inputs";
import { invoiceByKey } from "./queries";
import { nextPoll } from "./rules/polling";
import { type Invoice, invoices } from "./schema";
import { addToTimeline } from "./steps/timeline";

type Wanted = Pick<
  Invoice,
  "currency" | "amount" | "orderNumber" | "description" | "buyerEmail" | "expiryMinutes"
>;

const hashOf = (wanted: Wanted): string => sha256(canonicalJson(wanted));

/** Writes down what was asked for; the worker has it made at BTCPay. The same key is the same invoice. */
export const createInvoice = command({
  name: "invoices.create",
  permission: "invoices:create",
  input: CreateInvoiceInput,
  async run(
    { tx, scope, actor, now, about },
    { merchantId, idempotencyKey, price, source, ...input },
  ) {
    const at = narrow(scope, merchantId);
    const wanted: Wanted = {
      currency: input.currency,
      amount: price.amount,
      orderNumber: input.orderNumber ?? null,
      description: input.description ?? null,
      buyerEmail: input.buyerEmail ?? null,
      expiryMinutes: input.expiryMinutes,
    };
    const requestHash = hashOf(wanted);
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
      const known = await invoiceByKey(at, idempotencyKey, tx);
      about(merchantId, known.id);
      if (known.requestHash !== requestHash)
        throw new Refusal(
          "conflict",
          "This form was already used for another invoice. Open a new one.",
        );
      return { id: known.id, repeated: true };
    }
    about(merchantId, made.id);
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
  },
});
