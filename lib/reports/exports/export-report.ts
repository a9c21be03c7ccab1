import "server-only";
import { type Scope, scopeSetting } from "@/lib/access/authorize";
import type { InvoiceFilter } from "@/lib/invoices/queries/list-invoices";
import type { Range } from "@/lib/platform/dates";
import type { ReceiptFilter } from "@/lib/receipts/queries/list-receipts";
import { type ReportKind, reportKinds } from "@/lib/reports/rules/kinds";
import { literal } from "./cells";
import { copyStream } from "./copy-stream";
import { invoicesSelect, listedInvoicesSelect, paymentsSelect } from "./invoices";
import { filteredJournalSelect, type JournalWish, journalSelect } from "./journal";
import { listedReceiptsSelect, receiptsSelect } from "./receipts";
import { csvResponse } from "./response";

const selects = {
  invoices: invoicesSelect,
  payments: paymentsSelect,
  receipts: receiptsSelect,
  journal: journalSelect,
};

/** A report over some days, or the invoice list or the journal as it is filtered. */
export type WantedReport = { name: string } & (
  | { kind: ReportKind; range: Range }
  | { kind: "invoices"; list: InvoiceFilter }
  | { kind: "journal"; entries: JournalWish }
  | { kind: "receipts"; receipts: ReceiptFilter }
);

/** The query behind a report: the scope's businesses, half-open in time. */
export function reportSelect(
  scope: Scope<"reports:export">,
  kind: ReportKind,
  { from, to }: Range,
): string {
  const mine =
    scope.merchants === "all"
      ? "true"
      : `$merchant = any(string_to_array(${literal(scopeSetting(scope))}, ','))`;
  const where = `${mine} and $at >= ${literal(from.toISOString())} and $at < ${literal(to.toISOString())}`;
  return selects[kind](where);
}

/** The report as a CSV download. */
export async function exportReport(
  scope: Scope<"reports:export">,
  wanted: WantedReport,
  signal: AbortSignal,
): Promise<Response> {
  const { kind, name } = wanted;
  const body = await copyStream(scope, selectOf(scope, wanted), signal);
  return csvResponse(body, { kind, name, version: reportKinds[kind].version });
}

function selectOf(scope: Scope<"reports:export">, wanted: WantedReport): string {
  if ("list" in wanted) return listedInvoicesSelect(scope, wanted.list);
  if ("receipts" in wanted) return listedReceiptsSelect(scope, wanted.receipts);
  if ("entries" in wanted) return filteredJournalSelect(scope, wanted.entries);
  return reportSelect(scope, wanted.kind, wanted.range);
}
