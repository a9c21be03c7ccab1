import { readEndpoint } from "@/lib/access/doors/endpoint";
import { requestedReport } from "@/lib/reports/exports/request";

export const GET = readEndpoint("reports.export", (request, { kind }) =>
  requestedReport(request, kind ?? ""),
);
