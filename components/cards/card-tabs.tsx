import { TabsNav } from "@/components/ui/tabs-nav";
import type { CardState, CardView } from "@/lib/cards/rules";

const tabs: { view: CardView; label: string; states: CardState[] }[] = [
  { view: "all", label: "All", states: [] },
  { view: "working", label: "Working", states: ["active"] },
  { view: "to-program", label: "To program or confirm", states: ["blank", "programmed"] },
  { view: "held", label: "On hold", states: ["held"] },
  { view: "attention", label: "Not made yet", states: ["requested", "failed"] },
];

type CardTabsProps = { base: string; view: CardView; counts: ReadonlyMap<CardState, number> };

export function CardTabs({ base, view, counts }: CardTabsProps) {
  const countOf = (states: CardState[]) =>
    states.reduce((sum, state) => sum + (counts.get(state) ?? 0), 0);
  return (
    <TabsNav
      label="Views of the card list"
      tabs={tabs.map((tab) => ({
        href: tab.view === "all" ? `${base}/cards` : `${base}/cards?view=${tab.view}`,
        label: tab.label,
        count: tab.states.length ? countOf(tab.states) || undefined : undefined,
        current: tab.view === view,
      }))}
    />
  );
}
