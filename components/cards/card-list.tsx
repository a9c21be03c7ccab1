import { CreditCard } from "lucide-react";
import type { ReactNode } from "react";
import { useT } from "#i18n";
import { ColumnsMenu } from "@/components/table/columns-menu";
import type { Density } from "@/components/table/density";
import { ExportLink } from "@/components/table/export-link";
import { FilterBar } from "@/components/table/filter-bar";
import { orderChoice } from "@/components/table/order-choice";
import { Pager } from "@/components/table/pager";
import { Peeked } from "@/components/table/peeked";
import type { Views } from "@/components/table/views";
import { ButtonLink } from "@/components/ui/button-link";
import { PageHeader } from "@/components/ui/page-header";
import { CardListAddress } from "@/lib/cards/inputs";
import type { CardPage } from "@/lib/cards/queries/list-cards";
import type { CardState } from "@/lib/cards/rules";
import { exportHref, keptWhileSearching, listHref, openHref } from "./address";
import { BulkHold } from "./bulk-actions";
import { cardColumns, orders, shownOrder } from "./card-columns";
import { CardTable } from "./card-table";
import { CardTabs } from "./card-tabs";
import { CardsEmpty } from "./cards-empty";

type Props = {
  /** Slug of the business, or `all`. */
  business: string;
  address: CardListAddress;
  page: CardPage;
  counts: ReadonlyMap<CardState, number>;
  issuers: ReadonlyMap<string, string>;
  may: { issue: boolean; hold: boolean; export: boolean };
  views: Views;
  density: Density;
  /** The card open beside the list. */
  peek?: ReactNode;
  zone: string;
  now: Date;
};
type ListProps = Props & { base: string };

function Bar({ business, base, address, density, may }: ListProps) {
  const t = useT();
  const { q, view, cols } = address;
  const active = q
    ? [
        {
          key: "q",
          label: t("Holds"),
          value: q,
          removeHref: listHref(base, address, { q: undefined }),
        },
      ]
    : [];
  return (
    <FilterBar
      search={
        // what is masked cannot be searched
        view === "visiting"
          ? undefined
          : {
              action: base,
              placeholder: t("Number or holder"),
              value: q,
              keep: keptWhileSearching(address),
            }
      }
      active={active}
      choices={[orderChoice(orders, shownOrder(base, address), t)]}
      clearHref={listHref(base, CardListAddress.parse({}), { view, cols })}
      end={
        <>
          {may.export && <ExportLink href={exportHref("cards", business, address)} />}
          <ColumnsMenu
            columns={cardColumns(t, base, address)}
            cols={cols}
            href={openHref(base, address, address.open)}
            density={density}
          />
        </>
      }
    />
  );
}

function Rows({ business, base, address, page, issuers, may, density, zone, now }: ListProps) {
  const { view, q, open, at } = address;
  return (
    <CardTable
      rows={page.rows}
      rowPlace={{
        ...{ issuers, open },
        fullHref: (id) => `${base}/${id}`,
        peekHref: (id) => openHref(base, address, id),
      }}
      bulk={
        may.hold && (
          <>
            <BulkHold kind="hold" />
            <BulkHold kind="release" />
          </>
        )
      }
      place={openHref(base, { ...address, cols: undefined, saved: undefined }, undefined)}
      empty={
        <CardsEmpty
          base={`/b/${business}`}
          filtered={view !== "all" || [q, at].some(Boolean)}
          mayIssue={may.issue}
        />
      }
      {...{ base, address, density, zone, now }}
    />
  );
}

export function CardList(props: Props) {
  const t = useT();
  const { business, address, page, counts, may, views, peek } = props;
  const base = `/b/${business}/cards`;
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const step = (cursor: string | null) =>
    cursor ? listHref(base, address, { at: cursor }) : undefined;
  return (
    <Peeked open={Boolean(peek)}>
      <PageHeader
        title={t("Flashcards")}
        count={t.number(total)}
        actions={
          may.issue && (
            <ButtonLink
              href={`${base}/new`}
              variant="primary"
              icon={<CreditCard className="size-4" />}
            >
              {t("Issue Flashcard")}
            </ButtonLink>
          )
        }
      />
      <CardTabs {...{ base, address, views, counts }} visitors={business !== "all"} />
      <Bar {...props} base={base} />
      <Rows {...props} base={base} />
      <Pager newerHref={step(page.newer)} olderHref={step(page.older)} />
      {peek}
    </Peeked>
  );
}
