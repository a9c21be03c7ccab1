import { Plus } from "lucide-react";
import { useT } from "#i18n";
import { addressOf } from "@/components/table/address";
import type { Column, Row } from "@/components/table/cell";
import { DataTable } from "@/components/table/data-table";
import { FilterBar } from "@/components/table/filter-bar";
import { Pager } from "@/components/table/pager";
import { ButtonLink } from "@/components/ui/button-link";
import { PageHeader } from "@/components/ui/page-header";
import { TabsNav } from "@/components/ui/tabs-nav";
import { type ButtonListAddress, type ButtonView, buttonViews } from "@/lib/buttons/inputs";
import type { ButtonPage, SoldButton } from "@/lib/buttons/queries";
import { kindWords, priceIn, stateWords } from "@/lib/buttons/rules";
import { formatMoney } from "@/lib/platform/format";
import { msg, type Translator } from "@/lib/platform/i18n/translator";
import { ButtonsEmpty } from "./buttons-empty";

const viewNames: Record<ButtonView, string> = {
  all: msg("All buttons"),
  live: msg("{view, select, other {Live}}"),
  paused: msg("{view, select, other {Paused}}"),
};

const columnsOf = (t: Translator): Column[] => [
  { key: "state", header: t("State"), width: "120px", phone: "state" },
  { key: "name", header: t("Button"), phone: "title" },
  { key: "price", header: t("Amount"), width: "220px", phone: "hide", from: "md" },
  { key: "made", header: t("Created"), width: "120px", phone: "when" },
  { key: "count", header: t("Payments"), align: "end", width: "110px", phone: "hide", from: "md" },
  { key: "sum", header: t("Paid in all"), align: "end", width: "150px", phone: "amount" },
];

function priceWords(button: SoldButton, t: Translator): string {
  const { kind, amount, min, max } = button;
  const words = (units: bigint) => formatMoney(priceIn(button, units), t);
  if (kind === "fixed") return words(amount);
  if (min !== null && max !== null)
    return t("{min} to {max}", { min: words(min), max: words(max) });
  return t(kindWords[kind]);
}

function rowOf(button: SoldButton, base: string, t: Translator): Row {
  const { word, tone } = stateWords(button);
  return {
    id: button.id,
    href: `${base}/${button.id}`,
    cells: {
      state: { kind: "status", tone, text: t(word) },
      name: { text: button.name, strong: true, sub: t(kindWords[button.kind]) },
      price: priceWords(button, t),
      made: { kind: "time", at: button.createdAt },
      count: { kind: "number", text: t.number(button.sold.count) },
      sum: { kind: "money", value: priceIn(button, button.sold.sum) },
    },
  };
}

type Props = {
  base: string;
  address: ButtonListAddress;
  page: ButtonPage;
  mayCreate: boolean;
  zone: string;
  now: Date;
};

export function ButtonList({ base, address, page, mayCreate, zone, now }: Props) {
  const t = useT();
  const { view, q } = address;
  const to = (change: Partial<ButtonListAddress>) =>
    addressOf(base, { view, q, at: undefined, ...change });
  const step = (at: string | null) => (at ? to({ at }) : undefined);
  const create = (
    <ButtonLink
      variant="primary"
      href={`${base}/new`}
      icon={<Plus className="size-4" aria-hidden />}
    >
      {t("New button")}
    </ButtonLink>
  );
  const active = q
    ? [{ key: "q", label: t("Holds"), value: q, removeHref: to({ q: undefined }) }]
    : [];
  return (
    <>
      <PageHeader title={t("Payment buttons")} actions={mayCreate ? create : undefined} />
      <TabsNav
        label={t("Views")}
        tabs={buttonViews.map((one) => ({
          label: t(viewNames[one]),
          href: to({ view: one }),
          current: one === view,
        }))}
      />
      <FilterBar
        search={{ action: base, placeholder: t("Find a button"), value: q, keep: { view } }}
        active={active}
      />
      <DataTable
        caption={t("Payment buttons, newest first")}
        columns={columnsOf(t)}
        rows={page.rows.map((row) => rowOf(row, base, t))}
        {...{ zone, now }}
        empty={
          <ButtonsEmpty
            {...{ base, mayCreate }}
            filtered={view !== "all" || [q, address.at].some(Boolean)}
          />
        }
      />
      <Pager newerHref={step(page.newer)} olderHref={step(page.older)} />
    </>
  );
}
