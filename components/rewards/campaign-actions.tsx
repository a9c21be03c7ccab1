import { useT } from "#i18n";
import { ActionButton } from "@/components/form/action-button";
import { ConfirmAction } from "@/components/form/confirm-action";
import {
  endCampaignAction,
  pauseCampaignAction,
  resumeCampaignAction,
} from "@/lib/rewards/actions";
import { type CampaignState, canEnd, canPause, canResume } from "@/lib/rewards/rules";

type Props = { id: string; name: string; state: CampaignState };

export function CampaignActions({ id, name, state }: Props) {
  const t = useT();
  const input = { campaignId: id };
  return (
    <>
      {canPause(state) && (
        <ActionButton
          action={pauseCampaignAction}
          input={input}
          successToast={t("{name} is paused", { name })}
          undo={{ action: resumeCampaignAction, input, toast: t("{name} runs again", { name }) }}
        >
          {t("Pause campaign")}
        </ActionButton>
      )}
      {canResume(state) && (
        <ActionButton
          variant="primary"
          action={resumeCampaignAction}
          input={input}
          successToast={t("{name} runs again", { name })}
        >
          {t("Resume campaign")}
        </ActionButton>
      )}
      {canEnd(state) && (
        <ConfirmAction
          variant="quiet"
          label={t("End campaign")}
          title={t("End {name}?", { name })}
          description={t(
            "No more points are given, and what is left of the budget goes back. This cannot be undone; points on cards stay there.",
          )}
          confirmLabel={t("End campaign")}
          danger
          action={endCampaignAction}
          input={input}
          successToast={t("{name} has ended", { name })}
        />
      )}
    </>
  );
}
