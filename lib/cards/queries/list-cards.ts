import "server-only";
import { and, asc, count, desc, eq, exists, ilike, inArray, or, type SQL, sql } from "drizzle-orm";
import { covers, within } from "@/lib/access/authorize";
import { read } from "@/lib/access/read";
import { type CardState, type CardView, cardViews, maskNumber } from "@/lib/cards/rules";
import { type Card, cards, cardTaps } from "@/lib/cards/schema";
import type { Reader } from "@/lib/platform/reader";
import { cardBalances } from "./balances";
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
  /** The id of a card: `older` goes on below it, `newer` back above it. */
  older?: string | undefined;
  newer?: string | undefined;
  take?: number;
};
export type CardPage = { rows: ListedCard[]; newer: string | null; older: string | null };

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

const beside = (id: string, side: SQL): SQL =>
  sql`(${cards.createdAt}, ${cards.id}) ${side} (select c.created_at, c.id from ${cards} c where c.id = ${id})`;

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

/** Cards the scope's businesses issued or were paid with, newest first. */
export async function listCards(scope: CardScope, filter: CardFilter): Promise<CardPage> {
  const take = filter.take ?? 50;
  const back = filter.newer !== undefined;
  const order = back ? asc : desc;
  const place = filter.newer ?? filter.older;
  const found = await read(scope, (r) =>
    r
      .select()
      .from(cards)
      .where(
        and(
          or(issuedHere(scope), tappedHere(scope, r)),
          filter.view === "all"
            ? undefined
            : and(issuedHere(scope), inArray(cards.state, [...cardViews[filter.view]])),
          searched(scope, filter.search),
          place ? beside(place, back ? sql`>` : sql`<`) : undefined,
        ),
      )
      .orderBy(order(cards.createdAt), order(cards.id))
      .limit(take + 1),
  );
  const more = found.length > take;
  const page = found.slice(0, take);
  if (back) page.reverse();
  const balances = await cardBalances(
    scope,
    page.filter((card) => covers(scope, card.issuerMerchantId)),
  );
  return {
    rows: page.map((card) => masked(scope, card, balances)),
    newer: (back ? more : place !== undefined) ? (page[0]?.id ?? null) : null,
    older: back || more ? (page.at(-1)?.id ?? null) : null,
  };
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
