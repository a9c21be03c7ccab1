import { crowd } from "@/bench/crowd";
import { dashboard } from "@/bench/dashboard";
import { exporting } from "@/bench/exporting";
import { businessId, fillInvoices, fillLedger } from "@/bench/fill/ledger";
import { openStack } from "@/bench/harness/ground";
import { say } from "@/bench/harness/report";
import { javascript } from "@/bench/javascript";
import { options, wants } from "@/bench/options";
import { pages } from "@/bench/pages";
import { foldTotals } from "@/lib/reports/sagas";

const invoiceCount = 2000;

/** E, A and G rows: what reads a year of books. */
export async function books(): Promise<void> {
  const stack = await openStack();
  const asked = wants("E1", "E2", "E3", "A1", "A2", "A3", "A4", "A5", "A6") ? options.rows : 10_000;
  const began = performance.now();
  const rows = await fillLedger(stack.admin, asked);
  await fillInvoices(stack.admin, businessId(0), invoiceCount);
  const filled = performance.now();
  const folded = await foldTotals();
  if (folded !== rows) throw new Error(`${rows} entries were filled in, ${folded} folded`);
  const spent = (from: number, to: number) => `${((to - from) / 1000).toFixed(1)} s`;
  say(`${rows} entries in ${spent(began, filled)}, folded in ${spent(filled, performance.now())}`);
  await stack.admin`vacuum analyze`;
  await stack.admin`checkpoint`;
  const place = { stack, rows };
  await dashboard(place);
  const console = { ...place, pid: (await stack.startConsole()).pid };
  await exporting(console);
  await pages(console);
  await javascript(console);
  await crowd(place);
}
export type Books = { stack: Awaited<ReturnType<typeof openStack>>; rows: number };
export type BooksOnline = Books & { pid: number };
