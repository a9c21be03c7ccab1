/** How a list of invoices may lie. Amounts are comparable within one currency only. */
export const invoiceOrders = ["newest", "oldest", "highest", "lowest"] as const;
export type InvoiceOrder = (typeof invoiceOrders)[number];
export const byAmount = (order: InvoiceOrder): boolean => order === "highest" || order === "lowest";
export const falls = (order: InvoiceOrder): boolean => order === "newest" || order === "highest";

/** A place in a list: the row it lies at by what the list is ordered by, and which way to go on. */
export type Place = { value: bigint; id: string; back: boolean };
type Placed = { createdAt: Date; amount: bigint; id: string };

const base = 36;

export function writePlace(row: Placed, order: InvoiceOrder, back: boolean): string {
  const value = byAmount(order) ? row.amount : BigInt(row.createdAt.getTime());
  return `${back ? "n" : "o"}${value.toString(base)}.${row.id}`;
}

/** Null for what `writePlace` did not write: a broken address shows the first page. */
export function readPlace(text: string | undefined): Place | null {
  const [, way, digits, id] = /^([no])([0-9a-z]{1,13})\.(\w{1,60})$/.exec(text ?? "") ?? [];
  if (!digits || !id) return null;
  const value = [...digits].reduce(
    (sum, digit) => sum * BigInt(base) + BigInt(Number.parseInt(digit, base)),
    0n,
  );
  return value < 2n ** 63n ? { value, id, back: way === "n" } : null;
}
