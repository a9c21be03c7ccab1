import { useT } from "#i18n";
import { ExportLink } from "@/components/table/export-link";
import { type ActiveFilter, FilterBar } from "@/components/table/filter-bar";
import { TabsNav } from "@/components/ui/tabs-nav";
import { dayOf, startOfDay } from "@/lib/platform/dates";
import { msg, type Translator } from "@/lib/platform/i18n/translator";
import { currencies } from "@/lib/platform/money";
import type { ReceiptListAddress } from "@/lib/receipts/inputs";
import { seriesNames } from "@/lib/receipts/rules";
import { exportHref, listHref } from "./address";

export type FiltersProps = {
  base: string;
  business: string;
  address: ReceiptListAddress;
  mayExport: boolean;
  zone: string;
  now: Date;
};

const periods = [
  { label: msg("Today"), days: 1 },
  { label: msg("Last 7 days"), days: 7 },
  { label: msg("Last 30 days"), days: 30 },
];

function activeFilters({ base, address }: FiltersProps, t: Translator): ActiveFilter[] {
  const { from, to, currency, q } = address;
  const active: ActiveFilter[] = [];
  const add = (key: string, label: string, value: string, change: Partial<ReceiptListAddress>) =>
    active.push({ key, label, value, removeHref: listHref(base, address, change) });
  if (q) add("q", t("Holds"), q, { q: undefined });
  if (from || to)
    add(
      "date",
      t("Date"),
      from && to
        ? t("{from} to {to}", { from, to })
        : from
          ? t("{from} to today", { from })
          : t("the start to {to}", { to }),
      { from: undefined, to: undefined },
    );
  if (currency) add("currency", t("Currency"), currency, { currency: undefined });
  return active;
}

/** Series and filters of the list; each is a link, so that the address says what is shown. */
export function ReceiptFilters(props: FiltersProps) {
  const t = useT();
  const { base, business, address, mayExport, zone, now } = props;
  const { q: _, at: __, ...keep } = address;
  const kept = Object.entries(keep).filter((one): one is [string, string] => Boolean(one[1]));
  const dates = periods.map(({ label, days }) => {
    const from = dayOf(startOfDay(now, zone, 1 - days), zone);
    const href = listHref(base, address, { from, to: undefined });
    return { label: t(label), href, current: address.from === from && !address.to };
  });
  const money = currencies.map((currency) => ({
    ...{ label: currency, href: listHref(base, address, { currency }) },
    current: address.currency === currency,
  }));
  const tab = (series: ReceiptListAddress["series"], label: string) => ({
    ...{ label, href: listHref(base, address, { series }), current: address.series === series },
  });
  return (
    <>
      <TabsNav
        label={t("Series")}
        tabs={[
          tab(undefined, t("All")),
          tab("receipt", t(seriesNames.receipt)),
          tab("credit-note", t(seriesNames["credit-note"])),
        ]}
      />
      <FilterBar
        search={{
          ...{ action: base, placeholder: t("Find a receipt"), keep: Object.fromEntries(kept) },
          value: address.q,
        }}
        active={activeFilters(props, t)}
        choices={[
          { label: t("Date"), options: dates },
          { label: t("Currency"), options: money },
        ]}
        clearHref={listHref(base, { series: address.series })}
        end={mayExport && <ExportLink href={exportHref(business, address)} />}
      />
    </>
  );
}
