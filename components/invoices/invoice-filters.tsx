import { type ActiveFilter, FilterBar } from "@/components/table/filter-bar";
import { TabsNav } from "@/components/ui/tabs-nav";
import type { InvoiceListAddress, InvoiceView } from "@/lib/invoices/inputs";
import { dayOf, startOfDay } from "@/lib/platform/dates";
import { currencies } from "@/lib/platform/money";
import { listHref } from "./address";

const views: Record<InvoiceView, string> = {
  all: "All",
  attention: "Needs attention",
  waiting: "Waiting",
  settled: "Settled",
  "ran-out": "Ran out",
};
const periods = [
  { label: "Today", days: 1 },
  { label: "Last 7 days", days: 7 },
  { label: "Last 30 days", days: 30 },
];

type Props = {
  base: string;
  address: InvoiceListAddress;
  attention: number;
  zone: string;
  now: Date;
};

const firstDay = (days: number, { now, zone }: Pick<Props, "now" | "zone">): string =>
  dayOf(startOfDay(now, zone, 1 - days), zone);

function activeFilters({ base, address, ...clock }: Props): ActiveFilter[] {
  const { from, to, currency, q } = address;
  const active: ActiveFilter[] = [];
  const add = (key: string, label: string, value: string, change: Partial<InvoiceListAddress>) =>
    active.push({ key, label, value, removeHref: listHref(base, address, change) });
  if (q) add("q", "Holds", q, { q: undefined });
  if (from || to) {
    const known = periods.find(({ days }) => from === firstDay(days, clock));
    const value = known && !to ? known.label : `${from ?? "the start"} to ${to ?? "today"}`;
    add("date", "Date", value, { from: undefined, to: undefined });
  }
  if (currency) add("currency", "Currency", currency, { currency: undefined });
  return active;
}

/** Views and filters of the list; each is a link, so that the address says what is shown. */
export function InvoiceFilters(props: Props) {
  const { base, address, attention, ...clock } = props;
  const { view, q: _, at: __, ...keep } = address;
  const kept = Object.entries({ ...keep, view: view === "all" ? undefined : view });
  return (
    <>
      <TabsNav
        label="Views"
        tabs={Object.entries(views).map(([name, label]) => ({
          label,
          href: listHref(base, address, { view: name as InvoiceView }),
          current: view === name,
          count: name === "attention" && attention > 0 ? attention : undefined,
        }))}
      />
      <FilterBar
        search={{
          action: base,
          placeholder: "Find an invoice",
          value: address.q,
          keep: Object.fromEntries(kept.filter((entry): entry is [string, string] => !!entry[1])),
        }}
        active={activeFilters(props)}
        choices={[
          {
            label: "Date",
            options: periods.map(({ label, days }) => {
              const from = firstDay(days, clock);
              return {
                label,
                href: listHref(base, address, { from, to: undefined }),
                current: address.from === from,
              };
            }),
          },
          {
            label: "Currency",
            options: currencies.map((currency) => ({
              label: currency,
              href: listHref(base, address, { currency }),
              current: address.currency === currency,
            })),
          },
        ]}
        clearHref={listHref(base, { view })}
      />
    </>
  );
}
