import "server-only";
import { eq, sql } from "drizzle-orm";
import { decodeBolt11 } from "@/lib/btcpay/bolt11";
import type { JournalPlan } from "@/lib/invoices/rules/journals";
import type { Plan } from "@/lib/invoices/rules/plan";
import { nextPoll } from "@/lib/invoices/rules/polling";
import { type Invoice, invoices, payments } from "@/lib/invoices/schema";
import { postMany } from "@/lib/ledger/steps";
import type { Tx } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { addToTimeline } from "./timeline";

type On = { tx: Tx; now: Date };

const paymentHash = (bolt11: string): string | null => {
  try {
    return decodeBolt11(bolt11).paymentHash;
  } catch {
    return null;
  }
};

async function postAll(tx: Tx, row: Invoice, plan: Plan): Promise<Map<string, string>> {
  const journals: JournalPlan[] = plan.changes.flatMap(({ journal }) => (journal ? [journal] : []));
  if (plan.income) journals.push(plan.income.journal);
  const posted = await postMany(
    tx,
    journals.map((journal) => ({ ...journal, merchantId: row.merchantId, ref: row.id })),
  );
  return new Map(journals.map(({ idem }, index) => [idem, posted[index]?.journalId ?? ""]));
}

async function writePayments(
  on: On,
  row: Invoice,
  plan: Plan,
  posted: Map<string, string>,
): Promise<void> {
  for (const { change, journal } of plan.changes) {
    const { before, after } = change;
    const taken = after.status === "settled";
    const booked = {
      bookings: (before?.bookings ?? 0) + (journal ? 1 : 0),
      ...(journal ? { journalId: taken ? (posted.get(journal.idem) ?? null) : null } : {}),
    };
    const settledAt = taken
      ? after.method === "BTC-CHAIN" && before
        ? on.now
        : after.receivedAt
      : null;
    if (before) {
      const { status, proof } = after;
      await on.tx
        .update(payments)
        .set({ status, proof, settledAt, ...booked })
        .where(eq(payments.id, before.id));
    } else {
      const { merchantId, id: invoiceId } = row;
      await on.tx
        .insert(payments)
        .values({ ...after, id: newId("pay"), merchantId, invoiceId, settledAt, ...booked });
    }
  }
}

function incomeColumns(row: Invoice, plan: Plan) {
  if (!plan.income) return {};
  const { sales, over, rounding } = plan.income.wanted;
  return {
    bookedSales: sales,
    bookedOver: over,
    bookedRounding: rounding,
    bookings: row.bookings + 1,
  };
}

/**
 * Writes a plan down: postings, payments, timeline, then the row. `syncedAt` is the database's clock,
 * rounded up, so that only a reading begun later counts as newer.
 */
export async function carryOut(on: On, row: Invoice, plan: Plan): Promise<void> {
  const posted = await postAll(on.tx, row, plan);
  await writePayments(on, row, plan, posted);
  await addToTimeline(on.tx, { merchantId: row.merchantId, invoiceId: row.id }, plan.timeline);
  const { lightningInvoice } = plan.columns;
  const after = { ...row, ...plan.columns };
  await on.tx
    .update(invoices)
    .set({
      ...plan.columns,
      ...incomeColumns(row, plan),
      ...(lightningInvoice ? { lightningPaymentHash: paymentHash(lightningInvoice) } : {}),
      settledAt: plan.settledAt,
      fault: null,
      syncedAt: sql`date_trunc('milliseconds', clock_timestamp()) + interval '1 millisecond'`,
      nextPollAt: nextPoll(after, on.now),
    })
    .where(eq(invoices.id, row.id));
}
