import type { ReactNode } from "react";
import { useT } from "#i18n";
import { Panel } from "@/components/ui/panel";
import { ProgressBar } from "@/components/ui/progress-bar";
import { formatDay } from "@/lib/platform/dates";
import type { Translator } from "@/lib/platform/i18n/translator";
import { runwayDays, shareOf } from "@/lib/rewards/rules";

export type Budget = { budget: bigint; given: bigint; givenLastWeek: bigint };
type BudgetPanelProps = {
  running: boolean;
  budget: Budget;
  sales: number;
  cards: number;
  zone: string;
  now: Date;
};

function pace(t: Translator, { budget, given, givenLastWeek }: Budget, zone: string, now: Date) {
  const days = runwayDays(budget - given, givenLastWeek, 7);
  if (days === null) return t("No points were given in the last 7 days.");
  if (days > 730) return t("At this pace the rest lasts for years.");
  const end = new Date(now.getTime() + days * 86_400_000);
  return t("At this pace the rest lasts until {day}.", { day: formatDay(end, zone, t.locale) });
}

export function BudgetPanel({ running, budget, sales, cards, zone, now }: BudgetPanelProps) {
  const t = useT();
  const left = budget.budget - budget.given;
  const average = sales > 0 ? budget.given / BigInt(sales) : null;
  return (
    <Panel title={t("Budget")} note={running ? pace(t, budget, zone, now) : undefined}>
      <ProgressBar
        name={t("Share of the budget given out")}
        label={t("{count, plural, one {# point} other {# points}} given", { count: budget.given })}
        value={t("{left, number} of {budget, number} left", { left, budget: budget.budget })}
        share={shareOf(budget.given, budget.budget)}
        mark={0.8}
      />
      <dl className="mt-5 grid grid-cols-2 gap-4 sm:grid-cols-3">
        <Sum label={t("Cards rewarded")}>{t.number(cards)}</Sum>
        <Sum label={t("Sales that matched")}>{t.number(sales)}</Sum>
        <Sum label={t("Average for each sale")}>
          {average === null
            ? "—"
            : t("{count, plural, one {# point} other {# points}}", { count: average })}
        </Sum>
      </dl>
    </Panel>
  );
}

function Sum({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-table text-faint">{label}</dt>
      <dd className="text-section font-semibold">{children}</dd>
    </div>
  );
}
