import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orNothingHere } from "@/app/nothing-here";
import { AddRoleForm } from "@/components/access/add-role-form";
import { NoRoles } from "@/components/access/no-roles";
import { RoleChip } from "@/components/access/role-chip";
import { UserActions } from "@/components/access/user-actions";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { DialogButton } from "@/components/ui/dialog-button";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { StatusPill } from "@/components/ui/status";
import { pageActor, platformScope } from "@/lib/access/doors/page";
import { getUser } from "@/lib/access/people/user-queries";
import { can, platformRoles } from "@/lib/access/permissions";
import { getT } from "@/lib/platform/i18n/server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: t("User") };
}

export default orNothingHere(async function UserPage({
  params,
}: {
  params: Promise<{ id: string }>;
}) {
  const user = await getUser(await platformScope("users:read"), (await params).id);
  if (!user) notFound();
  const actor = await pageActor();
  const t = await getT();
  const mayManage = can(actor.grants, "users:manage");
  const disabled = user.disabledAt !== null;
  const here = user.roles.filter((role) => role.merchantId === null).map((role) => role.role);
  const missing = platformRoles.filter((role) => !here.includes(role));
  const roleless = user.roles.length === 0;
  const give = mayManage && missing.length > 0 && (
    <DialogButton
      label={t("Give a platform role")}
      size={roleless ? "medium" : "small"}
      title={t("A role for {name}", { name: user.name })}
    >
      <AddRoleForm userId={user.id} merchantId={null} roles={missing} />
    </DialogButton>
  );
  return (
    <>
      <Breadcrumb items={[{ label: t("Users"), href: "/admin/users" }, { label: user.name }]} />
      <PageHeader
        title={user.name}
        summary={user.email}
        status={
          <StatusPill tone={disabled ? "bad" : "good"}>
            {t(disabled ? "Disabled" : "Active")}
          </StatusPill>
        }
        actions={
          mayManage && (
            <UserActions
              {...{ userId: user.id, name: user.name, disabled }}
              self={user.id === actor.id}
            />
          )
        }
      />
      <Panel title={t("Roles")} action={!roleless && give}>
        {roleless && <NoRoles name={user.name} action={give} />}
        <div className="flex flex-wrap gap-2">
          {user.roles.map(({ role, merchantId, business }) => (
            <RoleChip
              key={`${role}${merchantId}`}
              person={{ userId: user.id, name: user.name }}
              {...{ role, merchantId }}
              where={business ?? undefined}
              removable={mayManage}
            />
          ))}
        </div>
      </Panel>
    </>
  );
});
