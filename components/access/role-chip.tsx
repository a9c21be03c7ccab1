import { useT } from "#i18n";
import { ConfirmAction } from "@/components/form/confirm-action";
import { revokeRoleAction } from "@/lib/access/actions";
import { type Role, roleNames } from "@/lib/access/permissions";
import { roleWithin } from "@/lib/access/rules";

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
  const t = useT();
  const placed = (name: string) => (where ? t("{role}, {where}", { role: name, where }) : name);
  return (
    <span className="inline-flex min-h-7 items-center gap-1 rounded-full bg-page pe-1 ps-3 text-table hairline-inset">
      <span className={removable ? "" : "pe-2"}>{placed(t(roleNames[role]))}</span>
      {removable && (
        <ConfirmAction
          label={t("Remove")}
          variant="quiet"
          size="small"
          title={t("Take {role} from {name}?", {
            role: placed(roleWithin(t, role)),
            name: person.name,
          })}
          description={t(
            "It counts at once: this person is signed out everywhere and sees only what the other roles allow.",
          )}
          confirmLabel={t("Remove role")}
          danger
          action={revokeRoleAction}
          input={{ userId: person.userId, role, merchantId }}
          successToast={t("Role removed")}
        />
      )}
    </span>
  );
}
