import "server-only";
import type { z } from "zod";
import { authorize, narrow } from "@/lib/access/authorize";
import { currentActor } from "@/lib/access/session";
import { programme, tenantBySlug } from "@/lib/access/tenants";
import type { InvoiceFilter } from "@/lib/invoices/queries/list-invoices";
import { byAmount } from "@/lib/invoices/rules/place";
import { LedgerAddress } from "@/lib/ledger/inputs";
import { parseDay, type Range, startOfDay } from "@/lib/platform/dates";
import { Refusal } from "@/lib/platform/errors";
import { getT } from "@/lib/platform/i18n/server";
import type { ReceiptFilter } from "@/lib/receipts/queries/list-receipts";
import { InvoiceExportInput, ReceiptExportInput } from "@/lib/reports/inputs";
import { isReportKind, type ReportKind } from "@/lib/reports/rules/kinds";
import { strictly } from "./asked-list";
import { exportList, isListKind } from "./export-list";
import { exportReport, type WantedReport } from "./export-report";

const fault = (field: string, message: string) =>
  new Refusal("invalid", message, { [field]: [message] });

function day(text: string | null, field: string, zone: string): Date {
  const at = text ? parseDay(text, zone) : null;
  if (!at) throw fault(field, "Write the day as 2026-11-22");
  return at;
}

/** The days asked for, cut at the business's midnights; the last one counts in full. */
function daysOf(query: URLSearchParams, zone: string): Range {
  const from = day(query.get("from"), "from", zone);
  const to = startOfDay(day(query.get("to"), "to", zone), zone, 1);
  if (to <= from) throw fault("to", "The last day comes before the first");
  return { from, to };
}

function asked<S extends z.ZodType>(shape: S, query: URLSearchParams): z.output<S> {
  const parsed = shape.safeParse(Object.fromEntries(query));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw fault(String(issue?.path[0] ?? "view"), issue?.message ?? "There is no such filter");
}

/** A list's days; one that is not named leaves that side open. */
function openDays(query: URLSearchParams, zone: string): Partial<Range> {
  const [from, to] = (["from", "to"] as const).map((name) =>
    query.has(name) ? day(query.get(name), name, zone) : undefined,
  );
  const until = to && startOfDay(to, zone, 1);
  if (from && until && until <= from) throw fault("to", "The last day comes before the first");
  return { ...(from ? { from } : {}), ...(until ? { to: until } : {}) };
}

function listOf(query: URLSearchParams, zone: string): InvoiceFilter {
  const { view, q, currency, order = "oldest", ids } = asked(InvoiceExportInput, query);
  return {
    ...{ status: view, search: q, currency, ids, ...openDays(query, zone) },
    order: byAmount(order) && !currency ? "newest" : order,
  };
}

function receiptsOf(query: URLSearchParams, zone: string): ReceiptFilter {
  const { series, q, currency } = asked(ReceiptExportInput, query);
  return { series, search: q, currency, ...openDays(query, zone) };
}

const nameOf = (business: string, query: URLSearchParams): string => {
  if (query.has("ids")) return `${business}-chosen`;
  if (query.has("ref") || query.has("family")) return `${business}-filtered`;
  const [from, to] = [query.get("from"), query.get("to")];
  if (from && to) return `${business}-${from}-to-${to}`;
  return from || to ? `${business}-${from ? `from-${from}` : `to-${to}`}` : `${business}-all-time`;
};

const filtersOf = (query: URLSearchParams): Record<string, string> => {
  const { business: _, ...filters } = Object.fromEntries(query);
  return filters;
};

/** The journal over some days; without any, all of it under the filters of the ledger's page. */
function journalOf(query: URLSearchParams, zone: string) {
  if (query.has("from") || query.has("to")) return { range: daysOf(query, zone) };
  const { ref, family } = strictly(LedgerAddress, filtersOf(query));
  return { entries: { ref, family } };
}

/**
 * `?business=slug|all&from=2026-11-01&to=2026-11-30`: both days are included, cut at the business's midnight.
 * Invoices also take the filters of their list (`view`, `q`, `currency`, `order`), chosen `ids`, and no days;
 * receipts those of theirs (`series`, `q`, `currency`), and no days; the journal takes `ref` and `family` instead
 * of days, and a list whatever its address holds.
 */
export async function requestedReport(request: Request, kind: string): Promise<Response> {
  if (!isReportKind(kind) && !isListKind(kind))
    throw new Refusal("not-found", "There is no such report.");
  const query = new URL(request.url).searchParams;
  const actor = await currentActor();
  const scope = authorize(actor, "reports:export");
  const business = query.get("business") ?? "all";
  const tenant = business === "all" ? null : await tenantBySlug(business);
  const everywhere = business === "all" && scope.merchants === "all";
  if (!tenant && !everywhere) throw new Refusal("not-found", "There is no such business here.");
  const zone = (tenant ?? (await programme())).timeZone;
  if (isListKind(kind))
    return exportList(kind, { actor, tenant, zone, filters: filtersOf(query), t: await getT() });
  return exportReport(
    tenant ? narrow(scope, tenant.id) : scope,
    wantedOf(kind, query, { business, zone }),
    request.signal,
  );
}

type Place = { business: string; zone: string };

function wantedOf(
  kind: ReportKind,
  query: URLSearchParams,
  { business, zone }: Place,
): WantedReport {
  const name = nameOf(business, query);
  if (kind === "invoices") return { kind, name, list: listOf(query, zone) };
  if (kind === "receipts") return { kind, name, receipts: receiptsOf(query, zone) };
  if (kind === "journal") return { kind, name, ...journalOf(query, zone) };
  return { kind, name, range: daysOf(query, zone) };
}
