import type postgres from "postgres";
import { refunds } from "@/lib/invoices/refunds/schema";
import { invoiceEvents, invoices, payments } from "@/lib/invoices/schema";
import { postPast } from "./books";
import { consoleInvoice } from "./console-invoice";
import type { Past } from "./past";
import { loadRows } from "./tables";

type Sql = postgres.Sql<{ bigint: bigint }>;
type View = { publicUrl: string; now: Date };

/** So many at a time, so that what was written need not be kept. */
const atOnce = 4000;

type Made = ReturnType<typeof consoleInvoice>;

/** Their rows, in the order of the references between them. */
async function keep(sql: Sql, made: readonly Made[]): Promise<void> {
  await loadRows(
    sql,
    invoices,
    made.map(({ row }) => row),
  );
  await loadRows(
    sql,
    payments,
    made.flatMap((one) => one.payments),
  );
  await loadRows(
    sql,
    invoiceEvents,
    made.flatMap(({ events }) => events),
  );
  await loadRows(
    sql,
    refunds,
    made.flatMap((one) => one.refunds),
  );
}

/** The businesses' side of a past: invoices and payments, in their books and as rows. Answers their journals. */
export async function loadInvoices(
  sql: Sql,
  { sales, rewards }: Past,
  view: View,
): Promise<number> {
  const { publicUrl, now } = view;
  let journals = 0;
  let kept = Promise.resolve();
  for (let at = 0; at < sales.length; at += atOnce) {
    const made = sales.slice(at, at + atOnce).map((sale) => consoleInvoice(sale, publicUrl, now));
    const entries = made.flatMap((one) => one.entries);
    journals += await postPast(entries, "merchant");
    // while these are written, the next are thought of and posted
    await kept;
    kept = keep(sql, made);
  }
  await kept;
  return journals + (await postPast(rewards.given, "merchant"));
}
