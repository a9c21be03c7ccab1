import { CreditCard } from "lucide-react";
import type { Metadata } from "next";
import { CardTable } from "@/components/cards/card-table";
import { CardTabs } from "@/components/cards/card-tabs";
import { CardsEmpty } from "@/components/cards/cards-empty";
import { Live } from "@/components/shell/live";
import { FilterBar } from "@/components/table/filter-bar";
import { Pager } from "@/components/table/pager";
import { ButtonLink } from "@/components/ui/button-link";
import { PageHeader } from "@/components/ui/page-header";
import { pageScope } from "@/lib/access/doors/page";
import { can } from "@/lib/access/permissions";
import { placeNames } from "@/lib/cards/queries/card-names";
import { countCards, listCards } from "@/lib/cards/queries/list-cards";
import { isCardView } from "@/lib/cards/rules";

export const metadata: Metadata = { title: "Flashcards" };
type Props = {
  params: Promise<{ business: string }>;
  searchParams: Promise<{ view?: string; q?: string; older?: string; newer?: string }>;
};

export default async function CardsPage({ params, searchParams }: Props) {
  const [{ business }, { view: text, q, older, newer }] = [await params, await searchParams];
  const { scope, tenant } = await pageScope("cards:read", business);
  const view = isCardView(text) ? text : "all";
  const [page, counts] = await Promise.all([
    listCards(scope, { view, search: q, older, newer }),
    countCards(scope),
  ]);
  const base = `/b/${business}`;
  const here = `${base}/cards?${new URLSearchParams({ view, ...(q && { q }) })}`;
  const mayIssue = can(scope.actor.grants, "cards:issue");
  const shared = { base, zone: tenant?.timeZone ?? "America/Jamaica", now: new Date() };
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return (
    <>
      <Live noun="cards" />
      <PageHeader
        title="Flashcards"
        count={total}
        actions={
          mayIssue && (
            <ButtonLink
              href={`${base}/cards/new`}
              variant="primary"
              icon={<CreditCard className="size-4" />}
            >
              Issue Flashcard
            </ButtonLink>
          )
        }
      />
      <CardTabs base={base} view={view} counts={counts} />
      <FilterBar
        search={{
          action: `${base}/cards`,
          placeholder: "Number or holder",
          value: q,
          keep: { view },
        }}
      />
      <CardTable
        {...shared}
        rows={page.rows}
        issuers={
          await placeNames(
            scope,
            page.rows.map((card) => card.issuerMerchantId),
          )
        }
        empty={
          <CardsEmpty base={base} filtered={view !== "all" || Boolean(q)} mayIssue={mayIssue} />
        }
      />
      <Pager
        newerHref={page.newer ? `${here}&newer=${page.newer}` : undefined}
        olderHref={page.older ? `${here}&older=${page.older}` : undefined}
      />
    </>
  );
}
