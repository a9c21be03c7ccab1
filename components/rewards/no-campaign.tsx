import { useT } from "#i18n";
import { ActionButton } from "@/components/form/action-button";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { resumeCampaignAction } from "@/lib/rewards/actions";

type Props = {
  /** The one that could go on. */
  paused: { id: string; name: string } | undefined;
  mayManage: boolean;
  base: string;
};

/** What stands in place of the running campaign: the way to one, or who opens it. */
export function NoCampaign({ paused, mayManage, base }: Props) {
  const t = useT();
  if (!mayManage)
    return (
      <EmptyState drawing="gift">
        {t("No campaign is running. Flash starts them; points given here will be listed below.")}
      </EmptyState>
    );
  if (paused)
    return (
      <EmptyState
        drawing="gift"
        action={
          <ActionButton
            variant="primary"
            action={resumeCampaignAction}
            input={{ campaignId: paused.id }}
            successToast={t("{name} runs again", { name: paused.name })}
          >
            {t("Resume {name}", { name: paused.name })}
          </ActionButton>
        }
      >
        {t("{name} is paused, so no sale gives points.", { name: paused.name })}
      </EmptyState>
    );
  return (
    <EmptyState
      drawing="gift"
      action={
        <ButtonLink href={`${base}/rewards/new`} variant="primary">
          {t("Start a campaign")}
        </ButtonLink>
      }
    >
      {t("No campaign is running. Start one, and every sale paid by Flashcard gives points.")}
    </EmptyState>
  );
}
