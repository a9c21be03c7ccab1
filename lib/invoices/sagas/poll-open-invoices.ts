import "server-only";
import { asc, eq, lte, sql } from "drizzle-orm";
import { unaudited } from "@/lib/access/command";
import { systemScope } from "@/lib/access/doors/worker";
import { runReconcile } from "@/lib/btcpay/reconcile";
import { nextPoll } from "@/lib/invoices/rules/polling";
import { type Invoice, invoices } from "@/lib/invoices/schema";
import { Refusal } from "@/lib/platform/errors";
import { enqueue } from "@/lib/platform/jobs";
import { syncInvoice } from "./sync-invoice";

const batch = 60;
const atOnce = 4;

/** Takes what is due and moves its next time, so that of many workers one reads each invoice. */
const claim = (): Promise<Invoice[]> =>
  unaudited(systemScope("btcpay:apply"), async (tx) => {
    const due = await tx
      .select()
      .from(invoices)
      .where(lte(invoices.nextPollAt, sql`now()`))
      .orderBy(asc(invoices.nextPollAt))
      .limit(batch)
      .for("update", { skipLocked: true });
    const now = new Date();
    for (const row of due) {
      await tx
        .update(invoices)
        .set({ nextPollAt: nextPoll(row, now) })
        .where(eq(invoices.id, row.id));
      if (row.status !== "requested") continue;
      const { merchantId, id: invoiceId } = row;
      await enqueue(tx, {
        kind: "invoices.create-at-btcpay",
        payload: { merchantId, invoiceId },
        merchantId,
        uniqueKey: `create:${invoiceId}`,
      });
    }
    return due;
  });

function byBusiness(rows: Invoice[]): [string, string[]][] {
  const ids = new Map<string, string[]>();
  for (const { merchantId, btcpayId } of rows)
    if (btcpayId !== null) ids.set(merchantId, [...(ids.get(merchantId) ?? []), btcpayId]);
  return [...ids];
}

/** A store that does not answer is left alone for the rest of the round; its fault is kept with the run. */
async function readStore(merchantId: string, btcpayIds: string[]): Promise<void> {
  try {
    await runReconcile({ topic: "invoices", kind: "open", merchantId }, async (report) => {
      for (const btcpayId of btcpayIds)
        if (await syncInvoice({ merchantId, btcpayId })) report.repaired(btcpayId);
        else report.agrees(btcpayId);
    });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}

/** Every few seconds: reads the open invoices whose time has come, so that a lost webhook costs half a minute. */
export async function pollOpenInvoices(): Promise<void> {
  const waiting = byBusiness(await claim());
  const readNext = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await readStore(...next);
  };
  await Promise.all(Array.from({ length: atOnce }, readNext));
}
