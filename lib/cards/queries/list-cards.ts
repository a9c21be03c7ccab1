import "server-only";
import {
  and,
  count,
  eq,
  exists,
  getTableColumns,
  ilike,
  inArray,
  not,
  or,
  type SQL,
} from "drizzle-orm";
import { covers, within } from "@/lib/access/authorize";
import { read } from "@/lib/access/read";
import {
  type CardOrder,
  type CardState,
  type CardView,
  cardViews,
  maskNumber,
} from "@/lib/cards/rules";
import { type Card, cards, cardTaps } from "@/lib/cards/schema";
import { type Page, pageOf, readPlace } from "@/lib/platform/place";
import type { Reader } from "@/lib/platform/reader";
import { cardBalances } from "./balances";
import { cardOrder } from "./card-order";
import type { CardScope } from "./find-card";

/** A card as a scope may see it: a Business sees only a masked number of cards it did not issue. */
export type ListedCard = {
  id: string;
  number: string;
  issuerMerchantId: string | null;
  holderName: string | null;
  state: CardState | null;
  balanceMsat: bigint | null;
  lastTapAt: Date | null;
  createdAt: Date;
  own: boolean;
};
export type CardFilter = {
  view: CardView;
  search?: string | undefined;
  order?: CardOrder | undefined;
  /** A place in the list, made by this query. */
  cursor?: string | undefined;
  take?: number | undefined;
};
export type CardPage = Page<ListedCard>;

const issuedHere = (scope: CardScope): SQL => within(scope, cards.issuerMerchantId);

const tappedHere = (scope: CardScope, r: Reader): SQL =>
  exists(
    r
      .select({ id: cardTaps.id })
      .from(cardTaps)
      .where(and(eq(cardTaps.cardId, cards.id), within(scope, cardTaps.merchantId))),
  );

/** Numbers and names are searched only among the scope's own cards: a masked number must not be guessed. */
function searched(scope: CardScope, search: string | undefined): SQL | undefined {
  const text = search?.trim();
  if (!text) return undefined;
  const like = `%${text.replace(/[\\%_]/g, "\\$&")}%`;
  return and(issuedHere(scope), or(ilike(cards.number, like), ilike(cards.holderName, like)));
}

function masked(scope: CardScope, card: Card, balances: Map<string, bigint>): ListedCard {
  const { id, createdAt, number } = card;
  if (!covers(scope, card.issuerMerchantId))
    return {
      ...{ id, createdAt, number: maskNumber(number), own: false },
      ...{ issuerMerchantId: null, holderName: null, state: null },
      ...{ balanceMsat: null, lastTapAt: null },
    };
  const { issuerMerchantId, holderName, state, lastTapAt } = card;
  const balanceMsat = balances.get(id) ?? 0n;
  return {
    id,
    createdAt,
    number,
    own: true,
    issuerMerchantId,
    holderName,
    state,
    balanceMsat,
    lastTapAt,
  };
}

/** What the filter lets through of the cards the scope's businesses issued, or of those only paid with there. */
const cardsWhere = (scope: CardScope, { view, search }: CardFilter, r: Reader): SQL | undefined =>
  and(
    view === "visiting"
      ? and(tappedHere(scope, r), not(issuedHere(scope)))
      : and(issuedHere(scope), inArray(cards.state, [...cardViews[view]])),
    searched(scope, search),
  );

/** A page of those cards by keyset, in the order asked for: newest first when none is. */
export async function listCards(scope: CardScope, filter: CardFilter): Promise<CardPage> {
  const take = filter.take ?? 50;
  const place = readPlace(filter.cursor);
  const order = cardOrder(scope, filter.order ?? "newest");
  const found = await read(scope, (r) =>
    r
      .select({ ...getTableColumns(cards), value: order.value })
      .from(cards)
      .where(and(cardsWhere(scope, filter, r), place ? order.beyond(place) : undefined))
      .orderBy(order.by(place?.back ?? false))
      .limit(take + 1),
  );
  const page = pageOf(found, { take, place }, (row) => row);
  const own = page.rows.filter((card) => covers(scope, card.issuerMerchantId));
  const balances = await cardBalances(scope, own);
  return { ...page, rows: page.rows.map((card) => masked(scope, card, balances)) };
}

/** How many cards the scope's businesses issued, by state. */
export async function countCards(scope: CardScope): Promise<Map<CardState, number>> {
  const rows = await read(scope, (r) =>
    r
      .select({ state: cards.state, count: count() })
      .from(cards)
      .where(issuedHere(scope))
      .groupBy(cards.state),
  );
  return new Map(rows.map(({ state, count }) => [state, count]));
}
