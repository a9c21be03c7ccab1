import { addressOf } from "@/components/table/address";
import type { CardListAddress } from "@/lib/cards/inputs";
import { viewQuery } from "@/lib/views/rules";

/** The parameters of an address; the view that everybody begins with is left out. */
const parts = ({ view, ...rest }: CardListAddress) => ({
  view: view === "all" ? undefined : view,
  ...rest,
});

/** The address of the list with something changed; it starts at the first page, with nothing open. */
export function listHref(
  base: string,
  address: CardListAddress,
  change: Partial<CardListAddress> = {},
): string {
  const start = { older: undefined, newer: undefined, open: undefined };
  return addressOf(base, parts({ ...address, ...start, ...change }));
}

/** The same page of the list with one card open beside it, or none. */
export const openHref = (
  base: string,
  address: CardListAddress,
  open: string | undefined,
): string => addressOf(base, parts({ ...address, open }));

/** What the list shows, as a saved view would keep it; nothing for the list as everybody has it. */
export const queryOf = (address: CardListAddress): string => {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parts(address))) if (value) query.set(name, value);
  return viewQuery(query.toString());
};
