import { ActionButton } from "@/components/form/action-button";
import { ConfirmAction } from "@/components/form/confirm-action";
import { disableUserAction, enableUserAction } from "@/lib/access/actions";
import { ResetLinkButton } from "./reset-link-button";

type UserActionsProps = { userId: string; name: string; disabled: boolean; self: boolean };

export function UserActions({ userId, name, disabled, self }: UserActionsProps) {
  if (disabled)
    return (
      <ActionButton
        action={enableUserAction}
        input={{ userId }}
        successToast={`${name} can sign in again`}
      >
        Enable
      </ActionButton>
    );
  return (
    <>
      <ResetLinkButton userId={userId} />
      {!self && (
        <ConfirmAction
          label="Disable"
          variant="quiet"
          title={`Disable ${name}?`}
          description="It counts at once: every session ends and this person cannot sign in until you enable the account again. Roles are kept."
          confirmLabel="Disable account"
          danger
          action={disableUserAction}
          input={{ userId }}
          successToast={`${name} is disabled`}
        />
      )}
    </>
  );
}
