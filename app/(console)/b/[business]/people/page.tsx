import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { orNothingHere } from "@/app/nothing-here";
import { PeoplePanel } from "@/components/access/people-panel";
import { PageHeader } from "@/components/ui/page-header";
import { pageActor, pageScope } from "@/lib/access/doors/page";
import { listInvitations, listMembers } from "@/lib/access/people/queries";
import { can } from "@/lib/access/permissions";
import { getT } from "@/lib/platform/i18n/server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: t("People") };
}

export default orNothingHere(async function PeoplePage({
  params,
}: {
  params: Promise<{ business: string }>;
}) {
  const { business } = await params;
  const t = await getT();
  const { scope, tenant } = await pageScope("people:read", business);
  if (!tenant) redirect("/admin/users");
  const { id, grants } = await pageActor();
  const [members, invitations] = await Promise.all([listMembers(scope), listInvitations(scope)]);
  return (
    <>
      <PageHeader
        title={t("People")}
        summary={t("Who works at {name}, and what they may do.", { name: tenant.name })}
      />
      <PeoplePanel
        merchantId={tenant.id}
        {...{ members, invitations }}
        zone={tenant.timeZone}
        selfId={id}
        mayInvite={can(grants, "people:invite", tenant.id)}
        mayManage={can(grants, "people:manage", tenant.id)}
      />
    </>
  );
});
