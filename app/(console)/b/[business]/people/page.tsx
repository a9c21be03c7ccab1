import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { PeoplePanel } from "@/components/access/people-panel";
import { PageHeader } from "@/components/ui/page-header";
import { pageActor, pageScope } from "@/lib/access/doors/page";
import { listInvitations, listMembers } from "@/lib/access/people/queries";
import { can } from "@/lib/access/permissions";

export const metadata: Metadata = { title: "People" };

export default async function PeoplePage({ params }: { params: Promise<{ business: string }> }) {
  const { business } = await params;
  const { scope, tenant } = await pageScope("people:read", business);
  if (!tenant) redirect("/admin/users");
  const { id, grants } = await pageActor();
  const [members, invitations] = await Promise.all([listMembers(scope), listInvitations(scope)]);
  return (
    <>
      <PageHeader title="People" summary={`Who works at ${tenant.name}, and what they may do.`} />
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
}
