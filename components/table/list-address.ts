import { addressOf } from "./address";

type Text = string | undefined;
type Address = { at?: Text; open?: Text; saved?: Text; cols?: Text };
type Kept = [name: string, value: string];

/** Of one list: what its address leaves out because everybody begins with it, and how a saved view keeps the rest. */
type Kind<A> = { plain: Partial<A>; viewQuery: (query: string) => string };

/** What a list needs of its addresses: its filters, its order, its columns and the row open beside it. */
export function listAddress<A extends Address>({ plain, viewQuery }: Kind<A>) {
  const parts = (address: A): Kept[] =>
    Object.entries(address).filter(
      (part): part is Kept => Boolean(part[1]) && part[1] !== plain[part[0] as keyof A],
    );
  const hrefOf = (base: string, address: A) => addressOf(base, Object.fromEntries(parts(address)));
  return {
    /** The list with some filters changed; a changed filter starts at the first page. */
    listHref: (base: string, address: A, change: Partial<A> = {}): string =>
      hrefOf(base, { ...address, at: undefined, open: undefined, ...change }),
    /** The same page of the list with one row open beside it, or none. */
    openHref: (base: string, address: A, open: Text): string => hrefOf(base, { ...address, open }),
    /** What the list shows, as a saved view would keep it; nothing for the list as everybody has it. */
    queryOf: (address: A): string => viewQuery(new URLSearchParams(parts(address)).toString()),
    /** What the search box carries along. */
    keptWhileSearching: (address: A): Record<string, string> =>
      Object.fromEntries(parts({ ...address, q: undefined, at: undefined, open: undefined })),
    /** The download of exactly these rows, whatever columns show; it begins with nothing left out. */
    exportHref: (report: string, business: string, address: A): string => {
      const { at: _, open: __, saved: ___, cols: ____, ...rows } = address;
      return addressOf(`/api/reports/${report}`, { business, ...rows });
    },
  };
}
