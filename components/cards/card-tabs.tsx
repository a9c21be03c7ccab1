import { useT } from "#i18n";
import { ViewTabs } from "@/components/table/view-tabs";
import type { Views } from "@/components/table/views";
import { CardListAddress } from "@/lib/cards/inputs";
import type { CardState, CardView } from "@/lib/cards/rules";
import { msg } from "@/lib/platform/i18n/translator";
import { listHref, queryOf } from "./address";

// A card’s state says the same words of one card; `plural` keeps the two apart.
const tabs: { view: CardView; label: string; states: CardState[] }[] = [
  { view: "all", label: msg("All"), states: [] },
  { view: "working", label: msg("{count, plural, other {Working}}"), states: ["active"] },
  { view: "to-program", label: msg("To program or confirm"), states: ["blank", "programmed"] },
  { view: "held", label: msg("{count, plural, other {On hold}}"), states: ["held"] },
  { view: "attention", label: msg("Not made yet"), states: ["requested", "failed"] },
  { view: "visiting", label: msg("Given out elsewhere"), states: [] },
];

type CardTabsProps = {
  base: string;
  address: CardListAddress;
  views: Views;
  counts: ReadonlyMap<CardState, number>;
  /** Whether a card can be another's: not where every business is looked at. */
  visitors: boolean;
};

export function CardTabs({ base, address, views, counts, visitors }: CardTabsProps) {
  const t = useT();
  const plain = CardListAddress.parse({});
  const countOf = (states: CardState[]) =>
    states.reduce((sum, state) => sum + (counts.get(state) ?? 0), 0);
  return (
    <ViewTabs
      label={t("Views of the card list")}
      {...{ base, views }}
      query={queryOf(address)}
      from={address.saved}
      tabs={tabs
        .filter(({ view }) => visitors || view !== "visiting")
        .map(({ view, label, states }) => ({
          href: listHref(base, { ...plain, view }),
          label: t(label, { count: 2 }),
          count: states.length && countOf(states) > 0 ? t.number(countOf(states)) : undefined,
          current: view === address.view,
          query: queryOf({ ...plain, view }),
        }))}
    />
  );
}
