import type { ReactNode } from "react";
import { useT } from "#i18n";
import { dateChoice, daysShown } from "@/components/table/date-filter";
import { type ActiveFilter, FilterBar } from "@/components/table/filter-bar";
import type { FilterChoice } from "@/components/table/filter-menu";
import { orderChoice } from "@/components/table/order-choice";
import { ViewTabs } from "@/components/table/view-tabs";
import type { Views } from "@/components/table/views";
import { InvoiceListAddress, type InvoiceView } from "@/lib/invoices/inputs";
import { msg, type Translator } from "@/lib/platform/i18n/translator";
import { currencies } from "@/lib/platform/money";
import { keptWhileSearching, listHref, queryOf } from "./address";
import { shownOrder } from "./invoice-columns";

const viewNames: Record<InvoiceView, string> = {
  all: msg("All"),
  attention: msg("Needs attention"),
  waiting: msg("Waiting"),
  settled: msg("{view, select, other {Settled}}"),
  "ran-out": msg("{view, select, other {Ran out}}"),
};

const byTime = { newest: msg("Newest first"), oldest: msg("Oldest first") };
const byAmount = { highest: msg("Highest amount first"), lowest: msg("Lowest amount first") };

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

function activeFilters({ base, address, ...clock }: Props, t: Translator): ActiveFilter[] {
  const { from, to, currency, q } = address;
  const active: ActiveFilter[] = [];
  const add = (key: string, label: string, value: string, change: Partial<InvoiceListAddress>) =>
    active.push({ key, label, value, removeHref: listHref(base, address, change) });
  if (q) add("q", t("Holds"), q, { q: undefined });
  if (from || to)
    add("date", t("Date"), daysShown({ from, to }, clock, t), { from: undefined, to: undefined });
  if (currency) add("currency", t("Currency"), currency, { currency: undefined });
  return active;
}

function filterChoices(props: Props, t: Translator): FilterChoice[] {
  const { base, address } = props;
  return [
    dateChoice(address, props, (days) => listHref(base, address, days), t),
    {
      label: t("Currency"),
      options: currencies.map((currency) => ({
        label: currency,
        href: listHref(base, address, { currency }),
        current: address.currency === currency,
      })),
    },
    orderChoice(
      address.currency ? { ...byTime, ...byAmount } : byTime,
      shownOrder(base, address),
      t,
    ),
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
  const { view, q, cols } = address;
  return (
    <>
      <InvoiceTabs {...props} />
      <FilterBar
        search={{
          action: base,
          placeholder: t("Find an invoice"),
          value: q,
          keep: keptWhileSearching(address),
        }}
        active={activeFilters(props, t)}
        choices={filterChoices(props, t)}
        clearHref={listHref(base, InvoiceListAddress.parse({}), { view, cols })}
        end={end}
      />
    </>
  );
}
