import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { TextLink } from "@/components/ui/text-link";
import type { CampaignSum } from "@/lib/rewards/queries/campaigns";
import { rateWords } from "@/lib/rewards/rules";
import { BudgetPanel } from "./budget-panel";

type RunningCampaignProps = {
  campaign: CampaignSum | undefined;
  givenLastWeek: bigint;
  /** What was given is counted everywhere, so the budget can be shown. */
  everywhere: boolean;
  mayManage: boolean;
  base: string;
  zone: string;
  now: Date;
};

export function RunningCampaign(props: RunningCampaignProps) {
  const { campaign, givenLastWeek, everywhere, mayManage, base, zone, now } = props;
  if (!campaign)
    return (
      <EmptyState drawing="gift">
        {mayManage
          ? "No campaign is running. Start one, and every sale paid by Flashcard gives points."
          : "No campaign is running. Flash starts them; points given here will be listed below."}
      </EmptyState>
    );
  const { id, name, rateBasisPoints, budgetPoints, given, sales, cards } = campaign;
  return (
    <div className="grid gap-4">
      <p className="text-section text-soft">
        <TextLink href={`${base}/rewards/${id}`}>{name}</TextLink> gives{" "}
        <b className="font-semibold text-ink">{rateWords(rateBasisPoints)} in points</b> on sales
        paid by Flashcard.
      </p>
      {everywhere ? (
        <BudgetPanel
          running
          budget={{ budget: budgetPoints, given, givenLastWeek }}
          {...{ sales, cards, zone, now }}
        />
      ) : (
        <Panel>
          <p className="text-body text-soft">
            {given.toLocaleString("en-JM")} points given here so far, on {sales} sales with {cards}{" "}
            cards.
          </p>
        </Panel>
      )}
    </div>
  );
}
