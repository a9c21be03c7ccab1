import "server-only";
import { and, asc, desc, eq, gte, ilike, lt, or, type SQL, sql } from "drizzle-orm";
import { type Scope, within } from "@/lib/access/authorize";
import { read } from "@/lib/access/read";
import { assetOf } from "@/lib/platform/money";
import { type Page, pageOf, readPlace } from "@/lib/platform/place";
import { type Receipt, type ReceiptSeries, receipts } from "@/lib/receipts/schema";

export type ReceiptFilter = {
  series?: ReceiptSeries | undefined;
  search?: string | undefined;
  currency?: string | undefined;
  from?: Date | undefined;
  to?: Date | undefined;
  cursor?: string | undefined;
  take?: number | undefined;
};
export type ReceiptPage = Page<Receipt>;

const escaped = (text: string): string => text.replace(/[\\%_]/g, "\\$&");

/** By number (`12`, `000012`, `CN-000003`), or by what a line, the order or the customer's address holds. */
function found(search: string | undefined): SQL | undefined {
  const text = search?.trim();
  if (!text) return undefined;
  const [, credit, digits] = /^(cn-)?(\d{1,18})$/i.exec(text) ?? [];
  const anywhere = `%${escaped(text)}%`;
  return or(
    digits
      ? and(
          eq(receipts.number, BigInt(digits)),
          credit ? eq(receipts.series, "credit-note") : undefined,
        )
      : undefined,
    eq(receipts.invoiceId, text),
    ilike(receipts.orderNumber, anywhere),
    ilike(receipts.buyerEmail, anywhere),
    sql`exists (select from jsonb_array_elements(${receipts.lines}) line where line ->> 'description' ilike ${anywhere})`,
  );
}

/** What the filter lets through of the scope's documents: for the list, and for its download. */
export const receiptsWhere = (scope: Scope<string>, filter: ReceiptFilter): SQL | undefined =>
  and(
    within(scope, receipts.merchantId),
    filter.series ? eq(receipts.series, filter.series) : undefined,
    found(filter.search),
    filter.currency ? eq(receipts.asset, assetOf(filter.currency)) : undefined,
    filter.from ? gte(receipts.issuedAt, filter.from) : undefined,
    filter.to ? lt(receipts.issuedAt, filter.to) : undefined,
  );

/** A page of documents by keyset, newest first: what is written meanwhile neither shifts nor repeats a row. */
export const listReceipts = (
  scope: Scope<"receipts:read">,
  filter: ReceiptFilter,
): Promise<ReceiptPage> =>
  read(scope, async (r) => {
    const take = Math.min(Math.max(filter.take ?? 50, 1), 200);
    const place = readPlace(filter.cursor);
    const back = place?.back ?? false;
    const [way, side] = back ? [asc, sql`>`] : [desc, sql`<`];
    const beyond =
      place &&
      sql`(${receipts.issuedAt}, ${receipts.id}) ${side} (${new Date(Number(place.value)).toISOString()}, ${place.id})`;
    const rows = await r
      .select()
      .from(receipts)
      .where(and(receiptsWhere(scope, filter), beyond ?? undefined))
      .orderBy(way(receipts.issuedAt), way(receipts.id))
      .limit(take + 1);
    return pageOf(rows, { take, place }, ({ issuedAt, id }) => ({
      value: BigInt(issuedAt.getTime()),
      id,
    }));
  });
