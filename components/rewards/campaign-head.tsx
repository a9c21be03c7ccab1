import { useT } from "#i18n";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { StatusPill } from "@/components/ui/status";
import { formatDay } from "@/lib/platform/dates";
import type { Translator } from "@/lib/platform/i18n/translator";
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

function standing(t: Translator, { state, startsAt, endsAt }: CampaignSum, zone: string): string {
  const word = t(campaignStateWords[state].word);
  if (state === "running")
    return t("{state} since {day}", { state: word, day: formatDay(startsAt, zone, t.locale) });
  return endsAt
    ? t("{state}, {day}", { state: word, day: formatDay(endsAt, zone, t.locale) })
    : word;
}

export function CampaignHead(props: CampaignHeadProps) {
  const t = useT();
  const { campaign, givenLastWeek, everywhere, mayManage, base, zone, now } = props;
  const { id, name, state, given, sales, cards, budgetPoints } = campaign;
  const { tone } = campaignStateWords[state];
  return (
    <>
      <Breadcrumb items={[{ label: t("Rewards"), href: `${base}/rewards` }, { label: name }]} />
      <PageHeader
        title={name}
        status={<StatusPill tone={tone}>{standing(t, campaign, zone)}</StatusPill>}
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
