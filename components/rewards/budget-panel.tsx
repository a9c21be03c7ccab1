import type { ReactNode } from "react";
import { Panel } from "@/components/ui/panel";
import { ProgressBar } from "@/components/ui/progress-bar";
import { formatDay } from "@/lib/platform/dates";
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

const say = (units: bigint | number): string => units.toLocaleString("en-JM");

function pace({ budget, given, givenLastWeek }: Budget, zone: string, now: Date): string {
  const days = runwayDays(budget - given, givenLastWeek, 7);
  if (days === null) return "No points were given in the last 7 days.";
  if (days > 730) return "At this pace the rest lasts for years.";
  const end = new Date(now.getTime() + days * 86_400_000);
  return `At this pace the rest lasts until ${formatDay(end, zone)}.`;
}

export function BudgetPanel({ running, budget, sales, cards, zone, now }: BudgetPanelProps) {
  const left = budget.budget - budget.given;
  const average = sales > 0 ? budget.given / BigInt(sales) : null;
  return (
    <Panel title="Budget" note={running ? pace(budget, zone, now) : undefined}>
      <ProgressBar
        name="Share of the budget given out"
        label={`${say(budget.given)} points given`}
        value={`${say(left)} of ${say(budget.budget)} left`}
        share={shareOf(budget.given, budget.budget)}
        mark={0.8}
      />
      <dl className="mt-5 grid grid-cols-2 gap-4 sm:grid-cols-3">
        <Sum label="Cards rewarded">{say(cards)}</Sum>
        <Sum label="Sales that matched">{say(sales)}</Sum>
        <Sum label="Average for each sale">{average === null ? "—" : `${say(average)} points`}</Sum>
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
