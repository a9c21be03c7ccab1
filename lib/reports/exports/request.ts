import "server-only";
import { authorize, narrow } from "@/lib/access/authorize";
import { currentActor } from "@/lib/access/session";
import { programme, tenantBySlug } from "@/lib/access/tenants";
import { parseDay, startOfDay } from "@/lib/platform/dates";
import { Refusal } from "@/lib/platform/errors";
import { isReportKind } from "@/lib/reports/rules/kinds";
import { exportReport } from "./export-report";

const fault = (field: string, message: string) =>
  new Refusal("invalid", message, { [field]: [message] });

function day(text: string | null, field: string, zone: string): Date {
  const at = text ? parseDay(text, zone) : null;
  if (!at) throw fault(field, "Write the day as 2026-11-22");
  return at;
}

/** `?business=slug|all&from=2026-11-01&to=2026-11-30`: both days are included, cut at the business's midnight. */
export async function requestedReport(request: Request, kind: string): Promise<Response> {
  if (!isReportKind(kind)) throw new Refusal("not-found", "There is no such report.");
  const query = new URL(request.url).searchParams;
  const scope = authorize(await currentActor(), "reports:export");
  const business = query.get("business") ?? "all";
  const tenant = business === "all" ? null : await tenantBySlug(business);
  if (business !== "all" && !tenant)
    throw new Refusal("not-found", "There is no such business here.");
  if (business === "all" && scope.merchants !== "all")
    throw new Refusal("not-found", "There is no such business here.");
  const zone = (tenant ?? (await programme())).timeZone;
  const from = day(query.get("from"), "from", zone);
  const to = startOfDay(day(query.get("to"), "to", zone), zone, 1);
  if (to <= from) throw fault("to", "The last day comes before the first");
  const name = `${business}-${query.get("from")}-to-${query.get("to")}`;
  return exportReport(
    tenant ? narrow(scope, tenant.id) : scope,
    { kind, range: { from, to }, name },
    request.signal,
  );
}
