import { addressOf } from "@/components/table/address";
import type { InvoiceListAddress } from "@/lib/invoices/inputs";
import { viewQuery } from "@/lib/views/rules";

const plain = { view: "all", order: "newest" } as const;

/** The filters, the order and the columns of an address, as text; what everybody has is left out. */
function parts({ view, order, ...rest }: InvoiceListAddress) {
  const { q, currency, from, to, cols, saved, at, open } = rest;
  return {
    view: view === plain.view ? undefined : view,
    ...{ q, currency, from, to },
    order: order === plain.order ? undefined : order,
    ...{ cols, saved, at, open },
  };
}

/** The address of the list with some filters changed; a changed filter starts at the first page. */
export const listHref = (
  base: string,
  address: InvoiceListAddress,
  change: Partial<InvoiceListAddress> = {},
): string => addressOf(base, parts({ ...address, at: undefined, open: undefined, ...change }));

/** The same page of the list with one invoice open beside it, or none. */
export const openHref = (
  base: string,
  address: InvoiceListAddress,
  open: string | undefined,
): string => listHref(base, address, { at: address.at, open });

/** What the list shows, as a saved view would keep it; nothing for the list as everybody has it. */
export const queryOf = (address: InvoiceListAddress): string => {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parts(address))) if (value) query.set(name, value);
  return viewQuery(query.toString());
};

/** The download of exactly these rows. */
export function exportHref(business: string, address: InvoiceListAddress): string {
  const { view, q, currency, from, to, order } = address;
  const query = { business, view, q, currency, from, to, order };
  return addressOf("/api/reports/invoices", query);
}
