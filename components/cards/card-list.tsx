import { CreditCard } from "lucide-react";
import type { ReactNode } from "react";
import { useT } from "#i18n";
import { ColumnsMenu } from "@/components/table/columns-menu";
import type { Density } from "@/components/table/density";
import { type ActiveFilter, FilterBar } from "@/components/table/filter-bar";
import { Pager } from "@/components/table/pager";
import { Peeked } from "@/components/table/peeked";
import type { Views } from "@/components/table/views";
import { ButtonLink } from "@/components/ui/button-link";
import { PageHeader } from "@/components/ui/page-header";
import type { CardListAddress } from "@/lib/cards/inputs";
import type { CardPage } from "@/lib/cards/queries/list-cards";
import type { CardState } from "@/lib/cards/rules";
import { listHref, openHref } from "./address";
import { BulkHold } from "./bulk-actions";
import { CardTable, cardColumns } from "./card-table";
import { CardTabs } from "./card-tabs";
import { CardsEmpty } from "./cards-empty";

type Props = {
  /** The business's place, without the list. */
  home: string;
  address: CardListAddress;
  page: CardPage;
  counts: ReadonlyMap<CardState, number>;
  issuers: ReadonlyMap<string, string>;
  may: { issue: boolean; hold: boolean };
  views: Views;
  density: Density;
  /** The card open beside the list. */
  peek?: ReactNode;
  zone: string;
  now: Date;
};

function Bar({ home, address, density }: Props) {
  const t = useT();
  const base = `${home}/cards`;
  const { q, view, cols, saved } = address;
  const keep = Object.entries({ view, cols, saved }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  const active: ActiveFilter[] = q
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
      search={{
        action: base,
        placeholder: t("Number or holder"),
        value: q,
        keep: Object.fromEntries(keep),
      }}
      active={active}
      end={
        <ColumnsMenu
          columns={cardColumns(t)}
          cols={cols}
          href={openHref(base, address, address.open)}
          density={density}
        />
      }
    />
  );
}

function Rows({ home, address, page, issuers, may, density, zone, now }: Props) {
  const base = `${home}/cards`;
  const { view, q, open, cols } = address;
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
        <CardsEmpty base={home} filtered={view !== "all" || Boolean(q)} mayIssue={may.issue} />
      }
      {...{ cols, density, zone, now }}
    />
  );
}

export function CardList(props: Props) {
  const t = useT();
  const { home, address, page, counts, may, views, peek } = props;
  const base = `${home}/cards`;
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const step = (change: Partial<CardListAddress>) => listHref(base, address, change);
  return (
    <Peeked open={Boolean(peek)}>
      <PageHeader
        title="Flashcards"
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
      <CardTabs {...{ base, address, views, counts }} />
      <Bar {...props} />
      <Rows {...props} />
      <Pager
        newerHref={page.newer ? step({ newer: page.newer }) : undefined}
        olderHref={page.older ? step({ older: page.older }) : undefined}
      />
      {peek}
    </Peeked>
  );
}
