import { useT } from "#i18n";
import { DialogButton } from "@/components/ui/dialog-button";
import { EmptyState } from "@/components/ui/empty-state";
import { businessRoles } from "@/lib/access/permissions";
import { InviteForm } from "./invite-form";

type Props = {
  merchantId: string;
  /** Nobody is invited either. */
  alone: boolean;
  mayInvite: boolean;
};

/** A business at which nobody works yet: whom to invite first, or who does. */
export function NoMembers({ merchantId, alone, mayInvite }: Props) {
  const t = useT();
  if (!alone)
    return (
      <EmptyState drawing="people">
        {t("Nobody has joined yet. Who opens the link of an invitation is listed here.")}
      </EmptyState>
    );
  return (
    <EmptyState
      drawing="people"
      action={
        mayInvite && (
          <DialogButton
            label={t("Invite the owner")}
            variant="primary"
            title={t("Invite a colleague")}
          >
            <InviteForm merchantId={merchantId} roles={businessRoles} />
          </DialogButton>
        )
      }
    >
      {mayInvite
        ? t("Nobody works here yet. Invite the owner first, who then invites everybody else.")
        : t("Nobody works here yet. A Flash admin invites the owner first.")}
    </EmptyState>
  );
}
