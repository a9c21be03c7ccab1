import type { Metadata } from "next";
import { listFrame } from "@/app/(console)/b/[business]/list-frame";
import { orNothingHere } from "@/app/nothing-here";
import { InvitationList } from "@/components/access/invitation-list";
import { InviteForm } from "@/components/access/invite-form";
import { UserList } from "@/components/access/user-list";
import { DialogButton } from "@/components/ui/dialog-button";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { platformScope } from "@/lib/access/doors/page";
import { UserListAddress } from "@/lib/access/people/inputs";
import { listPlatformInvitations } from "@/lib/access/people/queries";
import { listUsers } from "@/lib/access/people/user-queries";
import { can, platformRoles } from "@/lib/access/permissions";
import { getT } from "@/lib/platform/i18n/server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: t("Users") };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };
const zone = "America/Jamaica";

export default orNothingHere(async function UsersPage({ searchParams }: Props) {
  const search = await searchParams;
  const t = await getT();
  const scope = await platformScope("users:read");
  const frame = await listFrame({ business: "all", list: "users", base: "/admin/users", search });
  const address = UserListAddress.parse(search);
  const { view, q, role, order, at } = address;
  const { grants } = scope.actor;
  const mayManage = can(grants, "users:manage");
  const [page, invitations] = await Promise.all([
    listUsers(scope, { view, search: q, role, order, cursor: at }),
    listPlatformInvitations(scope),
  ]);
  const invite = (
    <DialogButton label={t("Invite")} variant="primary" title={t("Invite to the platform")}>
      <InviteForm merchantId={null} roles={platformRoles} />
    </DialogButton>
  );
  return (
    <>
      <PageHeader title={t("Users")} actions={mayManage && invite} />
      <UserList
        {...{ ...frame, address, page, zone }}
        mayExport={can(grants, "reports:export")}
        now={new Date()}
      />
      {invitations.length > 0 && (
        <Panel className="mt-4" title={t("Invited to the platform")} flush>
          <InvitationList {...{ invitations, zone }} mayInvite={mayManage} />
        </Panel>
      )}
    </>
  );
});
