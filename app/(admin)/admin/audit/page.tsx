import type { Metadata } from "next";
import { AuditCheck } from "@/components/access/audit-check";
import { AuditTable } from "@/components/access/audit-table";
import { FilterBar } from "@/components/table/filter-bar";
import { Pager } from "@/components/table/pager";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import {
  type AuditQuery,
  auditFilters,
  auditHref,
  keptWhileSearching,
} from "@/lib/access/audit/filters";
import { getAuditHead, listAudit } from "@/lib/access/audit/queries";
import { platformScope } from "@/lib/access/doors/page";
import { tenantById } from "@/lib/access/tenants";
import { userById } from "@/lib/access/users";

export const metadata: Metadata = { title: "Audit" };

export default async function AuditPage({ searchParams }: { searchParams: Promise<AuditQuery> }) {
  const query = await searchParams;
  const scope = await platformScope("audit:read");
  const filter = auditFilters(query);
  const [log, head, actor, business] = await Promise.all([
    listAudit(scope, filter),
    getAuditHead(scope),
    filter.actorId ? userById(filter.actorId) : null,
    filter.merchantId ? tenantById(filter.merchantId) : null,
  ]);
  const { actor: actorId, business: merchantId, command } = query;
  const active = [
    actorId && { key: "actor", label: "Who", value: actor?.name ?? actorId },
    merchantId && { key: "business", label: "Business", value: business?.name ?? merchantId },
  ].filter((chip) => chip !== undefined && chip !== "");
  return (
    <>
      <PageHeader
        title="Audit"
        summary="Everything that was changed, by whom, sealed row by row."
      />
      <AuditCheck head={head ? `${head.seq} rows are sealed.` : "No row is sealed yet."} />
      <FilterBar
        search={{
          ...{ action: "/admin/audit", name: "command", placeholder: "Command, like cards." },
          ...{ value: command, keep: keptWhileSearching(query) },
        }}
        active={active.map((chip) => ({
          ...chip,
          removeHref: auditHref(query, { [chip.key]: undefined }),
        }))}
      />
      <Panel flush>
        <AuditTable rows={log.rows} zone="America/Jamaica" now={new Date()} />
      </Panel>
      <Pager
        newerHref={query.before && auditHref(query, { before: undefined })}
        olderHref={log.older && auditHref(query, { before: log.older })}
      />
    </>
  );
}
