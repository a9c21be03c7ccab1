import type { BtcpayInvoice } from "@/lib/btcpay/client";
import type { JournalPlan } from "@/lib/invoices/rules/journals";
import { type KnownPayment, settledMsat } from "@/lib/invoices/rules/payments";
import { judge, type Plan, planOf } from "@/lib/invoices/rules/plan";
import type { TimelineEntry } from "@/lib/invoices/rules/timeline";
import type { Invoice } from "@/lib/invoices/schema";
import { invoiceRow } from "./states";

/** What the database would hold, in memory: carries out plans exactly as the command does. */
export type Book = {
  row: Invoice;
  known: KnownPayment[];
  journals: JournalPlan[];
  balances: Map<string, bigint>;
  timeline: TimelineEntry[];
  happened: string[];
  verdicts: string[];
  settled: { hashes: string[]; msat: bigint } | null;
};

export const open = (row: Invoice = invoiceRow()): Book => ({
  row,
  known: [],
  journals: [],
  balances: new Map(),
  timeline: [],
  happened: [],
  verdicts: [],
  settled: null,
});

function post(book: Book, journal: JournalPlan): void {
  if (book.journals.some(({ idem }) => idem === journal.idem))
    throw new Error(`Posted twice: ${journal.idem}`);
  const sums = new Map<string, bigint>();
  for (const { code, asset, amount } of journal.legs) {
    sums.set(asset, (sums.get(asset) ?? 0n) + amount);
    const key = `${code} ${asset}`;
    book.balances.set(key, (book.balances.get(key) ?? 0n) + amount);
  }
  if ([...sums.values()].some((sum) => sum !== 0n))
    throw new Error(`Does not balance: ${journal.idem}`);
  book.journals.push(journal);
}

function carryOut(book: Book, plan: Plan): void {
  for (const { change, journal } of plan.changes) {
    const bookings = (change.before?.bookings ?? 0) + (journal ? 1 : 0);
    const others = book.known.filter(({ btcpayId }) => btcpayId !== change.after.btcpayId);
    book.known = [...others, { ...change.after, id: change.after.btcpayId, bookings }];
    if (journal) post(book, journal);
  }
  if (plan.income) {
    post(book, plan.income.journal);
    const { sales, over, rounding } = plan.income.wanted;
    Object.assign(book.row, {
      bookedSales: sales,
      bookedOver: over,
      bookedRounding: rounding,
      bookings: book.row.bookings + 1,
    });
  }
  book.row = { ...book.row, ...plan.columns, settledAt: plan.settledAt };
}

/** One reading, begun at `readAt`, judged and carried out. */
export function see(book: Book, state: BtcpayInvoice, readAt: Date): Book {
  const verdict = judge(book.row, state, readAt);
  book.verdicts.push(verdict);
  if (verdict !== "newer") return book;
  const plan = planOf(book.row, book.known, state, { times: {}, now: readAt });
  carryOut(book, plan);
  book.row.syncedAt = readAt;
  book.timeline.push(...plan.timeline);
  for (const name of ["settled", "expired", "attention"] as const)
    if (plan.happened[name]) book.happened.push(name);
  if (plan.happened.settled) {
    const stand = plan.payments.filter(({ status }) => status === "settled");
    book.settled = {
      hashes: stand.map(({ btcpayId }) => btcpayId),
      msat: settledMsat(plan.payments),
    };
  }
  return book;
}
