import { useT } from "#i18n";
import { Panel } from "@/components/ui/panel";
import { TextLink } from "@/components/ui/text-link";
import type { CampaignSum } from "@/lib/rewards/queries/campaigns";
import { rateWords } from "@/lib/rewards/rules";
import { BudgetPanel } from "./budget-panel";
import { NoCampaign } from "./no-campaign";

type RunningCampaignProps = {
  campaign: CampaignSum | undefined;
  /** The latest that is paused, while none runs. */
  paused: CampaignSum | undefined;
  givenLastWeek: bigint;
  /** What was given is counted everywhere, so the budget can be shown. */
  everywhere: boolean;
  mayManage: boolean;
  base: string;
  zone: string;
  now: Date;
};

export function RunningCampaign(props: RunningCampaignProps) {
  const t = useT();
  const { campaign, paused, givenLastWeek, everywhere, mayManage, base, zone, now } = props;
  if (!campaign) return <NoCampaign {...{ paused, mayManage, base }} />;
  const { id, name, rateBasisPoints, budgetPoints, given, sales, cards } = campaign;
  return (
    <div className="grid gap-4">
      <p className="text-section text-soft">
        {t.rich(
          "<link>{name}</link> gives <share>{rate} in points</share> on sales paid by Flashcard.",
          {
            link: (inside) => <TextLink href={`${base}/rewards/${id}`}>{inside}</TextLink>,
            share: (inside) => <b className="font-semibold text-ink">{inside}</b>,
          },
          { name, rate: rateWords(rateBasisPoints) },
        )}
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
            {t(
              "{given, plural, one {# point} other {# points}} given here so far, on {sales, plural, one {# sale} other {# sales}} with {cards, plural, one {# card} other {# cards}}.",
              { given, sales, cards },
            )}
          </p>
        </Panel>
      )}
    </div>
  );
}
