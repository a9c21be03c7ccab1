import { auditFilter } from "@/lib/access/audit/filter";
import { AuditListAddress } from "@/lib/access/audit/inputs";
import { type AuditRow, listAudit } from "@/lib/access/audit/queries";
import { type AskedList, scopeOf, strictly } from "./asked-list";
import { csvInstant, type PagedList, pageRows } from "./paged-csv";

/** The audit log under its filters, with what was sent as the log keeps it: secrets were left out when it was written. */
export async function auditList(asked: AskedList): Promise<PagedList<AuditRow>> {
  const scope = scopeOf(asked, "audit:read");
  const filter = auditFilter(strictly(AuditListAddress, asked.filters), asked);
  return {
    page: (cursor) => listAudit(scope, { ...filter, cursor, take: pageRows }),
    cells: {
      row: ({ id }) => id,
      at: ({ at }) => csvInstant(at),
      command: ({ command }) => command,
      who: ({ actorName, actorId }) => actorName ?? actorId,
      who_id: ({ actorId }) => actorId,
      business: ({ business }) => business,
      about: ({ subjectId }) => subjectId,
      seal: ({ seq }) => seq?.toString(),
      sent: ({ input }) => JSON.stringify(input),
    },
  };
}
