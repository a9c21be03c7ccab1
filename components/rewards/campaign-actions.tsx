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
  const input = { campaignId: id };
  return (
    <>
      {canPause(state) && (
        <ActionButton
          action={pauseCampaignAction}
          input={input}
          successToast={`${name} is paused`}
          undo={{ action: resumeCampaignAction, input, toast: `${name} runs again` }}
        >
          Pause campaign
        </ActionButton>
      )}
      {canResume(state) && (
        <ActionButton
          variant="primary"
          action={resumeCampaignAction}
          input={input}
          successToast={`${name} runs again`}
        >
          Resume campaign
        </ActionButton>
      )}
      {canEnd(state) && (
        <ConfirmAction
          variant="quiet"
          label="End campaign"
          title={`End ${name}?`}
          description="No more points are given, and what is left of the budget goes back. This cannot be undone; points on cards stay there."
          confirmLabel="End campaign"
          danger
          action={endCampaignAction}
          input={input}
          successToast={`${name} has ended`}
        />
      )}
    </>
  );
}
