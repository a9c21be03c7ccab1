import { tenantsOf } from "@/lib/access/tenants";
import { CardListAddress } from "@/lib/cards/inputs";
import { type ListedCard, listCards } from "@/lib/cards/queries/list-cards";
import { type AskedList, scopeOf, strictly } from "./asked-list";
import { csvInstant, type PagedList, pageRows } from "./paged-csv";

const sats = (msat: bigint | null): string | null =>
  msat === null ? null : `${msat / 1000n}.${String(msat % 1000n).padStart(3, "0")}`;

/** The card list under its filters: what it masks is masked here. */
export async function cardList(asked: AskedList): Promise<PagedList<ListedCard>> {
  const scope = scopeOf(asked, "cards:read");
  const { view, q, order } = strictly(CardListAddress, asked.filters);
  const slugs = new Map((await tenantsOf(asked.actor, 10_000)).map(({ id, slug }) => [id, slug]));
  return {
    page: (cursor) => listCards(scope, { view, search: q, order, cursor, take: pageRows }),
    cells: {
      card: ({ id }) => id,
      flashcard: ({ number }) => number,
      holder: ({ holderName }) => holderName,
      given_out_by: ({ issuerMerchantId }) => slugs.get(issuerMerchantId ?? ""),
      state: ({ state }) => state,
      issued_at: ({ own, createdAt }) => (own ? csvInstant(createdAt) : null),
      last_tap_at: ({ lastTapAt }) => csvInstant(lastTapAt),
      balance_sats: ({ balanceMsat }) => sats(balanceMsat),
    },
  };
}
