import "server-only";
import { and, asc, eq, gt, isNotNull, isNull, lte, or, sql } from "drizzle-orm";
import { unaudited } from "@/lib/access/command";
import { systemActor, systemScope } from "@/lib/access/doors/worker";
import { clientFor } from "@/lib/btcpay/client";
import { recordLost } from "@/lib/invoices/attention/record-lost";
import { nextNodeLook } from "@/lib/invoices/attention/rules";
import { nodeLooks } from "@/lib/invoices/attention/schema";
import { invoices } from "@/lib/invoices/schema";
import { Refusal } from "@/lib/platform/errors";
import { log } from "@/lib/platform/log";

const batch = 100;
type Expired = { id: string; merchantId: string; hash: string | null; expiresAt: Date | null };

/** Takes the invoices that ran out and are due, and moves their next time, so that one worker asks about each. */
const claim = (): Promise<Expired[]> =>
  unaudited(systemScope("btcpay:apply"), async (tx) => {
    const { id, merchantId, expiresAt, lightningPaymentHash: hash } = invoices;
    const due = await tx
      .select({ id, merchantId, expiresAt, hash })
      .from(invoices)
      .leftJoin(nodeLooks, eq(nodeLooks.invoiceId, invoices.id))
      .where(
        and(
          eq(invoices.status, "expired"),
          eq(invoices.additionalStatus, "none"),
          isNotNull(invoices.btcpayId),
          isNotNull(hash),
          gt(expiresAt, sql`now() - interval '8 days'`),
          or(isNull(nodeLooks.invoiceId), lte(nodeLooks.nextAt, sql`now()`)),
        ),
      )
      .orderBy(asc(expiresAt))
      .limit(batch)
      .for("update", { of: invoices, skipLocked: true });
    const now = new Date();
    for (const { id: invoiceId, merchantId: ours, expiresAt: at } of due) {
      const nextAt = at ? nextNodeLook(at, now) : null;
      await tx
        .insert(nodeLooks)
        .values({ invoiceId, merchantId: ours, nextAt })
        .onConflictDoUpdate({ target: nodeLooks.invoiceId, set: { nextAt } });
    }
    return due;
  });

/** Asks the node; an invoice it was paid for wants a decision and is not asked about again. */
async function look({ id: invoiceId, merchantId, hash }: Expired): Promise<void> {
  if (hash === null) return;
  const known = await (await clientFor(merchantId)).nodeInvoice(hash);
  if (!known?.paid || known.receivedMsat === 0n) return;
  await recordLost(systemActor, { invoiceId, msat: known.receivedMsat });
  await unaudited(systemScope("btcpay:apply"), (tx) =>
    tx.update(nodeLooks).set({ nextAt: null }).where(eq(nodeLooks.invoiceId, invoiceId)),
  );
}

/** Every minute: compares invoices that ran out with the node's own. A store that does not answer waits a round. */
export async function findLost(): Promise<void> {
  const silent = new Set<string>();
  for (const one of await claim()) {
    if (silent.has(one.merchantId)) continue;
    try {
      await look(one);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      silent.add(one.merchantId);
      log.warn({ merchantId: one.merchantId, why: error.message }, "the node was not asked");
    }
  }
}
