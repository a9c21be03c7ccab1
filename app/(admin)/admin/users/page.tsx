import type { Metadata } from "next";
import { InvitationList } from "@/components/access/invitation-list";
import { InviteForm } from "@/components/access/invite-form";
import { UserTable } from "@/components/access/user-table";
import { FilterBar } from "@/components/table/filter-bar";
import { Pager } from "@/components/table/pager";
import { DialogButton } from "@/components/ui/dialog-button";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { pageActor, platformScope } from "@/lib/access/doors/page";
import { listPlatformInvitations, listUsers } from "@/lib/access/people/queries";
import { can, platformRoles } from "@/lib/access/permissions";
import { getT } from "@/lib/platform/i18n/server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: t("Users") };
}

type Props = { searchParams: Promise<{ q?: string; after?: string }> };
const zone = "America/Jamaica";

export default async function UsersPage({ searchParams }: Props) {
  const { q, after } = await searchParams;
  const t = await getT();
  const scope = await platformScope("users:read");
  const mayManage = can((await pageActor()).grants, "users:manage");
  const [users, invitations] = await Promise.all([
    listUsers(scope, { search: q, after }),
    listPlatformInvitations(scope),
  ]);
  const query = (more: Record<string, string>) =>
    `/admin/users?${new URLSearchParams({ ...(q ? { q } : {}), ...more })}`;
  const invite = (
    <DialogButton label={t("Invite")} variant="primary" title={t("Invite to the platform")}>
      <InviteForm merchantId={null} roles={platformRoles} />
    </DialogButton>
  );
  return (
    <>
      <PageHeader title={t("Users")} actions={mayManage && invite} />
      <FilterBar search={{ action: "/admin/users", placeholder: t("Name or e-mail"), value: q }} />
      <Panel flush>
        <UserTable users={users.rows} zone={zone} now={new Date()} />
      </Panel>
      <Pager
        newerHref={after && query({})}
        olderHref={users.next && query({ after: users.next })}
      />
      {invitations.length > 0 && (
        <Panel title={t("Invited to the platform")} flush>
          <InvitationList {...{ invitations, zone }} mayInvite={mayManage} />
        </Panel>
      )}
    </>
  );
}
