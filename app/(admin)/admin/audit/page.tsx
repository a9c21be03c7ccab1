import type { Metadata } from "next";
import { listFrame } from "@/app/(console)/b/[business]/list-frame";
import { orNothingHere } from "@/app/nothing-here";
import { AuditCheck } from "@/components/access/audit-check";
import { AuditList } from "@/components/access/audit-list";
import { PageHeader } from "@/components/ui/page-header";
import { auditFilter } from "@/lib/access/audit/filter";
import { AuditListAddress } from "@/lib/access/audit/inputs";
import { getAuditHead, listAudit } from "@/lib/access/audit/queries";
import { platformScope } from "@/lib/access/doors/page";
import { can } from "@/lib/access/permissions";
import { tenantById } from "@/lib/access/tenants";
import { userById } from "@/lib/access/users";
import { getT } from "@/lib/platform/i18n/server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: t("Audit log") };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };
const zone = "America/Jamaica";

export default orNothingHere(async function AuditPage({ searchParams }: Props) {
  const search = await searchParams;
  const t = await getT();
  const scope = await platformScope("audit:read");
  const frame = await listFrame({ business: "all", list: "audit", base: "/admin/audit", search });
  const address = AuditListAddress.parse(search);
  const { actor, merchant } = address;
  const [page, head, person, business] = await Promise.all([
    listAudit(scope, auditFilter(address, { zone, t })),
    getAuditHead(scope),
    actor ? userById(actor) : null,
    merchant ? tenantById(merchant) : null,
  ]);
  return (
    <>
      <PageHeader title={t("Audit log")} summary={t("Every change, by whom, sealed row by row.")} />
      <AuditCheck
        head={head ? t("Rows sealed: {count}.", { count: head.seq }) : t("No row is sealed yet.")}
      />
      <AuditList
        {...{ address, page, zone }}
        views={frame.views}
        names={{ actor: person?.name, merchant: business?.name }}
        mayExport={can(scope.actor.grants, "reports:export")}
        now={new Date()}
      />
    </>
  );
});
