import { useT } from "#i18n";
import { ConfirmAction } from "@/components/form/confirm-action";
import { TimeAgo } from "@/components/ui/time-ago";
import { revokeInvitationAction } from "@/lib/access/actions";
import { type Role, roleNames } from "@/lib/access/permissions";

export type InvitationView = { id: string; email: string; role: Role; createdAt: Date };
type InvitationListProps = { invitations: InvitationView[]; zone: string; mayInvite: boolean };

/** Links that somebody may still open. */
export const InvitationList = ({ invitations, zone, mayInvite }: InvitationListProps) => {
  const t = useT();
  return (
    <ul className="pt-2 pb-1">
      {invitations.map((invitation) => (
        <li
          key={invitation.id}
          className="flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-line-soft px-4 py-3 first:border-t-0 sm:px-5"
        >
          <div className="min-w-0 flex-1 basis-48">
            <p className="truncate text-body">{invitation.email}</p>
            <p className="text-table text-soft">
              {t(roleNames[invitation.role])} · <TimeAgo at={invitation.createdAt} zone={zone} />
            </p>
          </div>
          {mayInvite && (
            <ConfirmAction
              label={t("Take back")}
              size="small"
              title={t("Take back the invitation of {email}?", { email: invitation.email })}
              description={t(
                "The link opens nothing from then on. You can invite this person again.",
              )}
              confirmLabel={t("Take back")}
              danger
              action={revokeInvitationAction}
              input={{ invitationId: invitation.id }}
              successToast={t("Invitation taken back")}
            />
          )}
        </li>
      ))}
    </ul>
  );
};
