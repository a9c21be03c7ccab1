import type { Metadata } from "next";
import { listFrame } from "@/app/(console)/b/[business]/list-frame";
import { orNothing } from "@/app/(console)/b/[business]/or-nothing";
import { orNothingHere } from "@/app/nothing-here";
import { openHref } from "@/components/cards/address";
import { CardList } from "@/components/cards/card-list";
import { CardPeek } from "@/components/cards/card-peek";
import { Live } from "@/components/shell/live";
import { peekLinks } from "@/components/table/peek-links";
import { pageScope } from "@/lib/access/doors/page";
import { can } from "@/lib/access/permissions";
import { CardListAddress } from "@/lib/cards/inputs";
import { type CardDetail, getCard } from "@/lib/cards/queries/card-detail";
import { placeNames } from "@/lib/cards/queries/card-names";
import { cardView } from "@/lib/cards/queries/card-view";
import type { CardScope } from "@/lib/cards/queries/find-card";
import { countCards, listCards } from "@/lib/cards/queries/list-cards";
import { getT } from "@/lib/platform/i18n/server";
import { pointsOfCard } from "@/lib/rewards/queries/awards";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: t("Flashcards") };
}
type Props = {
  params: Promise<{ business: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

type Place = { now: Date; currency: string };

async function opened(scope: CardScope, id: string, place: Place) {
  const detail: CardDetail | null = await getCard(scope, id).catch(orNothing);
  if (!detail) return null;
  if (!detail.own) return { detail, view: null, points: { points: 0n, given: [] } };
  const [points, view] = await Promise.all([
    pointsOfCard(scope, detail.card),
    cardView(scope, detail, place),
  ]);
  return { detail, view, points };
}

export default orNothingHere(async function CardsPage({ params, searchParams }: Props) {
  const [{ business }, search] = [await params, await searchParams];
  const base = `/b/${business}/cards`;
  const { scope, tenant } = await pageScope("cards:read", business);
  const frame = await listFrame({ business, list: "cards", base, search });
  const address = CardListAddress.parse(search);
  const { view, q, order, at } = address;
  const now = new Date();
  const [page, counts, open] = await Promise.all([
    listCards(scope, { view, search: q, order, cursor: at }),
    countCards(scope),
    address.open ? opened(scope, address.open, { now, currency: tenant?.currency ?? "JMD" }) : null,
  ]);
  const { grants } = scope.actor;
  const may = {
    issue: can(grants, "cards:issue"),
    hold: can(grants, "cards:hold"),
    export: can(grants, "reports:export", tenant?.id),
  };
  const shared = { zone: tenant?.timeZone ?? "America/Jamaica", now };
  const issuers = await placeNames(
    scope,
    page.rows.map((card) => card.issuerMerchantId),
  );
  const ids = page.rows.map(({ id }) => id);
  return (
    <>
      <Live noun="cards" />
      <CardList
        {...{ ...frame, ...shared, business, address, page, counts, issuers, may }}
        peek={
          open && (
            <CardPeek
              {...{ ...open, ...shared }}
              fullHref={`${base}/${open.detail.card.id}`}
              links={peekLinks(ids, open.detail.card.id, (id) => openHref(base, address, id))}
            />
          )
        }
      />
    </>
  );
});
