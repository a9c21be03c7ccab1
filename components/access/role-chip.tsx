import { ConfirmAction } from "@/components/form/confirm-action";
import { revokeRoleAction } from "@/lib/access/actions";
import { type Role, roleNames } from "@/lib/access/permissions";

type RoleChipProps = {
  person: { userId: string; name: string };
  role: Role;
  merchantId: string | null;
  /** Where the role counts, when that is not plain from the page. */
  where?: string | undefined;
  removable: boolean;
};

/** One role of a person, with the way to take it back. */
export function RoleChip({ person, role, merchantId, where, removable }: RoleChipProps) {
  const name = where ? `${roleNames[role]}, ${where}` : roleNames[role];
  return (
    <span className="inline-flex min-h-7 items-center gap-1 rounded-full bg-page pr-1 pl-3 text-table hairline-inset">
      <span className={removable ? "" : "pr-2"}>{name}</span>
      {removable && (
        <ConfirmAction
          label="Remove"
          variant="quiet"
          size="small"
          title={`Take ${name.toLowerCase()} from ${person.name}?`}
          description="It counts at once: this person is signed out everywhere and sees only what the other roles allow."
          confirmLabel="Remove role"
          danger
          action={revokeRoleAction}
          input={{ userId: person.userId, role, merchantId }}
          successToast="Role removed"
        />
      )}
    </span>
  );
}
