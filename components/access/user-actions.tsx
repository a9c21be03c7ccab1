import { useT } from "#i18n";
import { ActionButton } from "@/components/form/action-button";
import { ConfirmAction } from "@/components/form/confirm-action";
import { disableUserAction, enableUserAction } from "@/lib/access/actions";
import { ResetLinkButton } from "./reset-link-button";

type UserActionsProps = { userId: string; name: string; disabled: boolean; self: boolean };

export function UserActions({ userId, name, disabled, self }: UserActionsProps) {
  const t = useT();
  if (disabled)
    return (
      <ActionButton
        action={enableUserAction}
        input={{ userId }}
        successToast={t("{name} can sign in again", { name })}
      >
        {t("Enable")}
      </ActionButton>
    );
  return (
    <>
      <ResetLinkButton userId={userId} />
      {!self && (
        <ConfirmAction
          label={t("Disable")}
          variant="quiet"
          title={t("Disable {name}?", { name })}
          description={t(
            "It counts at once: every session ends and this person cannot sign in until you enable the account again. Roles are kept.",
          )}
          confirmLabel={t("Disable account")}
          danger
          action={disableUserAction}
          input={{ userId }}
          successToast={t("{name} is disabled", { name })}
        />
      )}
    </>
  );
}
