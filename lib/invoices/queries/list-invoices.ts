import "server-only";
import { and, asc, desc, eq, gte, ilike, inArray, lt, or, type SQL, sql } from "drizzle-orm";
import { type Scope, within } from "@/lib/access/authorize";
import { read } from "@/lib/access/read";
import type { InvoiceView } from "@/lib/invoices/inputs";
import type { InvoiceScope } from "@/lib/invoices/queries";
import { patternOf } from "@/lib/invoices/rules/holding";
import { byAmount, falls, type InvoiceOrder } from "@/lib/invoices/rules/place";
import { type Invoice, invoices } from "@/lib/invoices/schema";
import { type Page, type Place, pageOf, readPlace } from "@/lib/platform/place";
import type { Reader } from "@/lib/platform/reader";
import { among } from "./among";
import { views } from "./views";

export type InvoiceFilter = {
  status?: InvoiceView | undefined;
  search?: string | undefined;
  currency?: string | undefined;
  from?: Date | undefined;
  to?: Date | undefined;
  order?: InvoiceOrder | undefined;
  /** Of these rows only. */
  ids?: readonly string[] | undefined;
  /** A place in the list, made by this query: `older` goes on from it, `newer` back. */
  cursor?: string | undefined;
  take?: number | undefined;
};
export type InvoicePage = Page<Invoice>;

function found(search: string | undefined): SQL | undefined {
  const text = search?.trim();
  if (!text) return undefined;
  const anywhere = patternOf(text);
  return or(
    eq(invoices.id, text),
    eq(invoices.btcpayId, text),
    eq(invoices.lightningPaymentHash, text),
    ilike(invoices.orderNumber, anywhere),
    ilike(invoices.description, anywhere),
    ilike(invoices.buyerEmail, anywhere),
  );
}

/** What the filter lets through of the scope's invoices: for the list, and for its download. */
export const invoicesWhere = (scope: Scope<string>, filter: InvoiceFilter): SQL | undefined =>
  and(within(scope, invoices.merchantId), ...conditions(filter));

const conditions = (filter: InvoiceFilter): (SQL | undefined)[] => [
  filter.ids ? inArray(invoices.id, [...filter.ids]) : undefined,
  views[filter.status ?? "all"],
  found(filter.search),
  filter.currency ? eq(invoices.currency, filter.currency) : undefined,
  filter.from ? gte(invoices.createdAt, filter.from) : undefined,
  filter.to ? lt(invoices.createdAt, filter.to) : undefined,
];

const orderedBy = (order: InvoiceOrder) => (byAmount(order) ? invoices.amount : invoices.createdAt);

/** Rows after the place in the order asked for; before it when going back. */
function beyond({ value, id, back }: Place, order: InvoiceOrder): SQL {
  const at = byAmount(order) ? sql`${value}` : sql`${new Date(Number(value)).toISOString()}`;
  const side = falls(order) === back ? sql`>` : sql`<`;
  return sql`(${orderedBy(order)}, ${invoices.id}) ${side} (${at}, ${id})`;
}

const spotOf = ({ createdAt, amount, id }: Invoice, order: InvoiceOrder) => ({
  value: byAmount(order) ? amount : BigInt(createdAt.getTime()),
  id,
});

/** A page of invoices by keyset: what is made meanwhile neither shifts nor repeats a row. */
export async function listInvoices(
  scope: InvoiceScope,
  filter: InvoiceFilter,
  from?: Reader,
): Promise<InvoicePage> {
  const take = Math.min(Math.max(filter.take ?? 50, 1), 200);
  const order = filter.order ?? "newest";
  const place = readPlace(filter.cursor);
  const way = falls(order) === (place?.back ?? false) ? asc : desc;
  const near = from ? undefined : await among(scope, filter);
  const rows = await read(
    scope,
    (r) =>
      r
        .select()
        .from(invoices)
        .where(and(near, invoicesWhere(scope, filter), place ? beyond(place, order) : undefined))
        .orderBy(way(orderedBy(order)), way(invoices.id))
        .limit(take + 1),
    from,
  );
  return pageOf(rows, { take, place }, (row) => spotOf(row, order));
}
