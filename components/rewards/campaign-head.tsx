import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { StatusPill } from "@/components/ui/status";
import { formatDay } from "@/lib/platform/dates";
import type { CampaignSum } from "@/lib/rewards/queries/campaigns";
import { campaignStateWords } from "@/lib/rewards/rules";
import { BudgetPanel } from "./budget-panel";
import { CampaignActions } from "./campaign-actions";
import { CampaignSentence } from "./campaign-sentence";

type CampaignHeadProps = {
  campaign: CampaignSum;
  givenLastWeek: bigint;
  everywhere: boolean;
  mayManage: boolean;
  base: string;
  zone: string;
  now: Date;
};

export function CampaignHead(props: CampaignHeadProps) {
  const { campaign, givenLastWeek, everywhere, mayManage, base, zone, now } = props;
  const { id, name, state, given, sales, cards, budgetPoints } = campaign;
  const { word, tone } = campaignStateWords[state];
  const since = state === "running" ? ` since ${formatDay(campaign.startsAt, zone)}` : "";
  const until = campaign.endsAt ? `, ${formatDay(campaign.endsAt, zone)}` : "";
  return (
    <>
      <Breadcrumb items={[{ label: "Rewards", href: `${base}/rewards` }, { label: name }]} />
      <PageHeader
        title={name}
        status={<StatusPill tone={tone}>{`${word}${since}${until}`}</StatusPill>}
        actions={mayManage && <CampaignActions {...{ id, name, state }} />}
      />
      <CampaignSentence rate={campaign.rateBasisPoints} budget={budgetPoints} />
      {everywhere && (
        <BudgetPanel
          running={state === "running"}
          budget={{ budget: budgetPoints, given, givenLastWeek }}
          {...{ sales, cards, zone, now }}
        />
      )}
    </>
  );
}
