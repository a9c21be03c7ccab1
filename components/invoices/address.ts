import type { InvoiceListAddress } from "@/lib/invoices/inputs";

/** The address of the list with some filters changed; a changed filter starts at the first page. */
export function listHref(
  base: string,
  address: InvoiceListAddress,
  change: Partial<InvoiceListAddress> = {},
): string {
  const next = { ...address, at: undefined, ...change };
  const query = new URLSearchParams();
  if (next.view !== "all") query.set("view", next.view);
  for (const name of ["q", "currency", "from", "to", "at"] as const) {
    const value = next[name];
    if (value) query.set(name, value);
  }
  const text = query.toString();
  return text ? `${base}?${text}` : base;
}
