import type { Metadata } from "next";
import { AuditCheck } from "@/components/access/audit-check";
import { AuditList } from "@/components/access/audit-list";
import { PageHeader } from "@/components/ui/page-header";
import * as filters from "@/lib/access/audit/filters";
import { getAuditHead, listAudit } from "@/lib/access/audit/queries";
import { platformScope } from "@/lib/access/doors/page";
import { tenantById } from "@/lib/access/tenants";
import { userById } from "@/lib/access/users";
import { getT } from "@/lib/platform/i18n/server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: t("Audit log") };
}

type Props = { searchParams: Promise<filters.AuditQuery> };

export default async function AuditPage({ searchParams }: Props) {
  const query = await searchParams;
  const t = await getT();
  const scope = await platformScope("audit:read");
  const { actorId, merchantId, ...filter } = filters.auditFilters(query);
  const [log, head, actor, business] = await Promise.all([
    listAudit(scope, { actorId, merchantId, ...filter }),
    getAuditHead(scope),
    actorId ? userById(actorId) : null,
    merchantId ? tenantById(merchantId) : null,
  ]);
  const links = filters.auditLinks(query, log.rows, log.older);
  const who = { key: "actor", label: t("Who"), value: actor?.name ?? actorId ?? "" };
  const where = {
    key: "business",
    label: t("Business"),
    value: business?.name ?? merchantId ?? "",
  };
  const active = [
    ...(actorId ? [{ ...who, removeHref: links.everybody }] : []),
    ...(merchantId ? [{ ...where, removeHref: links.everyBusiness }] : []),
  ];
  return (
    <>
      <PageHeader title={t("Audit log")} summary={t("Every change, by whom, sealed row by row.")} />
      <AuditCheck
        head={head ? t("Rows sealed: {count}.", { count: head.seq }) : t("No row is sealed yet.")}
      />
      <AuditList
        {...{ rows: log.rows, peek: query.peek, active, links }}
        search={{ value: filter.command, keep: filters.keptWhileSearching(query) }}
        zone="America/Jamaica"
        now={new Date()}
      />
    </>
  );
}
