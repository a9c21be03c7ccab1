import type { ReactNode } from "react";
import { useT } from "#i18n";
import { type ActiveFilter, FilterBar } from "@/components/table/filter-bar";
import type { FilterChoice } from "@/components/table/filter-menu";
import { ViewTabs } from "@/components/table/view-tabs";
import type { Views } from "@/components/table/views";
import { InvoiceListAddress, type InvoiceView } from "@/lib/invoices/inputs";
import { byAmount, type InvoiceOrder } from "@/lib/invoices/rules/place";
import { dayOf, startOfDay } from "@/lib/platform/dates";
import { msg, type Translator } from "@/lib/platform/i18n/translator";
import { currencies } from "@/lib/platform/money";
import { listHref, queryOf } from "./address";
import { orderOf } from "./invoice-columns";

const viewNames: Record<InvoiceView, string> = {
  all: msg("All"),
  attention: msg("Needs attention"),
  waiting: msg("Waiting"),
  settled: msg("{view, select, other {Settled}}"),
  "ran-out": msg("{view, select, other {Ran out}}"),
};
const periods = [
  { label: msg("Today"), days: 1 },
  { label: msg("Last 7 days"), days: 7 },
  { label: msg("Last 30 days"), days: 30 },
];

const orders: Record<InvoiceOrder, string> = {
  newest: msg("Newest first"),
  oldest: msg("Oldest first"),
  highest: msg("Highest amount first"),
  lowest: msg("Lowest amount first"),
};

type Props = {
  base: string;
  address: InvoiceListAddress;
  attention: number;
  views: Views;
  /** At the end of the bar: export and columns. */
  end?: ReactNode;
  zone: string;
  now: Date;
};

const firstDay = (days: number, { now, zone }: Pick<Props, "now" | "zone">): string =>
  dayOf(startOfDay(now, zone, 1 - days), zone);

function period(from: string | undefined, to: string | undefined, t: Translator): string {
  if (from && to) return t("{from} to {to}", { from, to });
  return from ? t("{from} to today", { from }) : t("the start to {to}", { to });
}

function activeFilters({ base, address, ...clock }: Props, t: Translator): ActiveFilter[] {
  const { from, to, currency, q } = address;
  const active: ActiveFilter[] = [];
  const add = (key: string, label: string, value: string, change: Partial<InvoiceListAddress>) =>
    active.push({ key, label, value, removeHref: listHref(base, address, change) });
  if (q) add("q", t("Holds"), q, { q: undefined });
  if (from || to) {
    const known = periods.find(({ days }) => from === firstDay(days, clock));
    const value = known && !to ? t(known.label) : period(from, to, t);
    add("date", t("Date"), value, { from: undefined, to: undefined });
  }
  if (currency) add("currency", t("Currency"), currency, { currency: undefined });
  return active;
}

function filterChoices(props: Props, t: Translator): FilterChoice[] {
  const { base, address } = props;
  const orderNames = Object.keys(orders) as InvoiceOrder[];
  return [
    {
      label: t("Date"),
      options: periods.map(({ label, days }) => {
        const from = firstDay(days, props);
        return {
          label: t(label),
          href: listHref(base, address, { from, to: undefined }),
          current: address.from === from,
        };
      }),
    },
    {
      label: t("Currency"),
      options: currencies.map((currency) => ({
        label: currency,
        href: listHref(base, address, { currency }),
        current: address.currency === currency,
      })),
    },
    {
      label: t("Order"),
      options: orderNames
        .filter((order) => address.currency || !byAmount(order))
        .map((order) => ({
          label: t(orders[order]),
          href: listHref(base, address, { order }),
          current: orderOf(address) === order,
        })),
    },
  ];
}

/** The views everybody has. From a saved one they lead to the plain list, otherwise filters stay. */
function InvoiceTabs({ base, address, attention, views }: Props) {
  const t = useT();
  const plain = InvoiceListAddress.parse({});
  const query = queryOf(address);
  const from = address.saved ? plain : address;
  const names = Object.keys(viewNames) as InvoiceView[];
  return (
    <ViewTabs
      label={t("Views")}
      {...{ base, views, query }}
      from={address.saved}
      tabs={names.map((view) => ({
        label: t(viewNames[view]),
        href: listHref(base, from, { view }),
        query: queryOf({ ...plain, view }),
        current: address.view === view,
        count: view === "attention" && attention > 0 ? attention : undefined,
      }))}
    />
  );
}

/** Views and filters of the list; each is a link, so that the address says what is shown. */
export function InvoiceFilters(props: Props) {
  const t = useT();
  const { base, address, end } = props;
  const { view, order, q: _, at: __, open: ___, ...keep } = address;
  const kept = Object.entries({
    ...keep,
    view: view === "all" ? undefined : view,
    order: order === "newest" ? undefined : order,
  });
  return (
    <>
      <InvoiceTabs {...props} />
      <FilterBar
        search={{
          action: base,
          placeholder: t("Find an invoice"),
          value: address.q,
          keep: Object.fromEntries(kept.filter((entry): entry is [string, string] => !!entry[1])),
        }}
        active={activeFilters(props, t)}
        choices={filterChoices(props, t)}
        clearHref={listHref(base, InvoiceListAddress.parse({}), { view, cols: address.cols })}
        end={end}
      />
    </>
  );
}
