import { useT } from "#i18n";
import { Avatar } from "@/components/ui/avatar";
import { DialogButton } from "@/components/ui/dialog-button";
import { Status } from "@/components/ui/status";
import { type BusinessRole, businessRoles } from "@/lib/access/permissions";
import { AddRoleForm } from "./add-role-form";
import type { MemberView } from "./people-panel";
import { RoleChip } from "./role-chip";

type MemberRowProps = { member: MemberView; merchantId: string; mayManage: boolean; self: boolean };

export function MemberRow({ member, merchantId, mayManage, self }: MemberRowProps) {
  const t = useT();
  const missing = businessRoles.filter((role) => !member.roles.includes(role));
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line-soft px-4 py-3 first:border-t-0 sm:px-5">
      <Avatar name={member.name} />
      <div className="min-w-0 flex-1 basis-48">
        <p className="truncate text-body font-medium">
          {member.name}
          {self && <span className="font-normal text-faint"> {t("(you)")}</span>}
        </p>
        <p className="truncate text-table text-soft">{member.email}</p>
      </div>
      {member.disabled && <Status tone="bad">{t("Disabled")}</Status>}
      <div className="flex flex-wrap items-center gap-2">
        {member.roles.map((role) => (
          <RoleChip
            key={role}
            person={member}
            role={role as BusinessRole}
            merchantId={merchantId}
            removable={mayManage}
          />
        ))}
        {mayManage && missing.length > 0 && (
          <DialogButton
            label={t("Give a role")}
            variant="quiet"
            size="small"
            title={t("One more role for {name}", { name: member.name })}
          >
            <AddRoleForm userId={member.userId} merchantId={merchantId} roles={missing} />
          </DialogButton>
        )}
      </div>
    </li>
  );
}
