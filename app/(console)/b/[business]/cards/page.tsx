import type { Metadata } from "next";
import { listFrame } from "@/app/(console)/b/[business]/list-frame";
import { openHref } from "@/components/cards/address";
import { CardList } from "@/components/cards/card-list";
import { CardPeek } from "@/components/cards/card-peek";
import { Live } from "@/components/shell/live";
import { neighbours } from "@/components/table/neighbours";
import { pageScope } from "@/lib/access/doors/page";
import { can } from "@/lib/access/permissions";
import { CardListAddress } from "@/lib/cards/inputs";
import { type CardDetail, getCard } from "@/lib/cards/queries/card-detail";
import { placeNames } from "@/lib/cards/queries/card-names";
import { cardView } from "@/lib/cards/queries/card-view";
import type { CardScope } from "@/lib/cards/queries/find-card";
import { countCards, listCards } from "@/lib/cards/queries/list-cards";
import { Refusal } from "@/lib/platform/errors";
import { pointsOfCard } from "@/lib/rewards/queries/awards";

export const metadata: Metadata = { title: "Flashcards" };
type Props = {
  params: Promise<{ business: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** An address that asks for a card nobody may see here shows the list alone. */
const orNothing = (error: unknown): null => {
  if (error instanceof Refusal && error.code === "not-found") return null;
  throw error;
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

function peekLinks(base: string, address: CardListAddress, ids: readonly string[]) {
  const id = address.open ?? "";
  const { before, after } = neighbours(ids, id);
  const to = (other: string | undefined) => other && openHref(base, address, other);
  return {
    fullHref: `${base}/${id}`,
    closeHref: openHref(base, address, undefined),
    newerHref: to(before),
    olderHref: to(after),
  };
}

export default async function CardsPage({ params, searchParams }: Props) {
  const [{ business }, search] = [await params, await searchParams];
  const home = `/b/${business}`;
  const base = `${home}/cards`;
  const { scope, tenant } = await pageScope("cards:read", business);
  const frame = await listFrame({ business, list: "cards", base, search });
  const address = CardListAddress.parse(search);
  const { view, q, older, newer } = address;
  const now = new Date();
  const [page, counts, open] = await Promise.all([
    listCards(scope, { view, search: q, older, newer }),
    countCards(scope),
    address.open ? opened(scope, address.open, { now, currency: tenant?.currency ?? "JMD" }) : null,
  ]);
  const issuers = await placeNames(
    scope,
    page.rows.map((card) => card.issuerMerchantId),
  );
  const { grants } = scope.actor;
  const shared = { zone: tenant?.timeZone ?? "America/Jamaica", now };
  const ids = page.rows.map(({ id }) => id);
  return (
    <>
      <Live noun="cards" />
      <CardList
        {...{ ...frame, ...shared, home, address, page, counts, issuers }}
        may={{ issue: can(grants, "cards:issue"), hold: can(grants, "cards:hold") }}
        peek={open && <CardPeek {...open} {...shared} links={peekLinks(base, address, ids)} />}
      />
    </>
  );
}
