import { useT } from "#i18n";
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
  const t = useT();
  const { campaign, givenLastWeek, everywhere, mayManage, base, zone, now } = props;
  if (!campaign)
    return (
      <EmptyState drawing="gift">
        {mayManage
          ? t("No campaign is running. Start one, and every sale paid by Flashcard gives points.")
          : t("No campaign is running. Flash starts them; points given here will be listed below.")}
      </EmptyState>
    );
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
