import type postgres from "postgres";
import { refunds } from "@/lib/invoices/refunds/schema";
import { invoiceEvents, invoices, payments } from "@/lib/invoices/schema";
import { postPast } from "./books";
import { consoleInvoice } from "./console-invoice";
import type { Past } from "./past";
import type { Sale } from "./sale";
import { loadRows } from "./tables";

type Sql = postgres.Sql<{ bigint: bigint }>;
type View = { publicUrl: string; now: Date };

/** So many at a time, so that what was written need not be kept. */
const atOnce = 4000;

async function loadSome(sql: Sql, sales: readonly Sale[], { publicUrl, now }: View) {
  const made = sales.map((sale) => consoleInvoice(sale, publicUrl, now));
  const journals = await postPast(
    made.flatMap(({ entries }) => entries),
    "merchant",
  );
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
  return journals;
}

/** The businesses' side of a past: invoices and payments, in their books and as rows. Answers their journals. */
export async function loadInvoices(
  sql: Sql,
  { sales, rewards }: Past,
  view: View,
): Promise<number> {
  let journals = 0;
  for (let at = 0; at < sales.length; at += atOnce)
    journals += await loadSome(sql, sales.slice(at, at + atOnce), view);
  return journals + (await postPast(rewards.given, "merchant"));
}
