import "server-only";
import { and, asc, desc, eq, inArray, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import { within } from "@/lib/access/authorize";
import { read } from "@/lib/access/read";
import type { InvoiceScope } from "@/lib/invoices/queries";
import { type Invoice, invoices } from "@/lib/invoices/schema";
import { type Page, pageOf, readPlace } from "@/lib/platform/place";
import type { Reader } from "@/lib/platform/reader";
import { type AttentionItem, attentionItems } from "./schema";

export type AttentionCase = {
  item: AttentionItem;
  invoice: Invoice;
  rest: Invoice | null;
};
export type AttentionPage = Page<AttentionCase>;
type Wish = { view: "open" | "resolved"; at?: string | undefined; take?: number };

const open = isNull(attentionItems.resolvedAt);

async function cases(
  r: Reader,
  scope: InvoiceScope,
  found: readonly AttentionItem[],
): Promise<AttentionCase[]> {
  const ids = found.flatMap(({ invoiceId, restInvoiceId }) => [invoiceId, restInvoiceId ?? ""]);
  const rows = await r
    .select()
    .from(invoices)
    .where(and(inArray(invoices.id, ids), within(scope, invoices.merchantId)));
  const known = new Map(rows.map((row) => [row.id, row]));
  return found.flatMap((item) => {
    const invoice = known.get(item.invoiceId);
    const rest = known.get(item.restInvoiceId ?? "") ?? null;
    return invoice ? [{ item, invoice, rest }] : [];
  });
}

/** A page of what wants a decision, or of what no longer does, newest first, by keyset. */
export const listAttention = (
  scope: InvoiceScope,
  { view, at, take = 25 }: Wish,
  from?: Reader,
): Promise<AttentionPage> =>
  read(
    scope,
    async (r) => {
      const when = view === "open" ? attentionItems.openedAt : attentionItems.resolvedAt;
      const place = readPlace(at);
      const back = place?.back ?? false;
      const way = back ? asc : desc;
      const side = back ? sql`>` : sql`<`;
      const beyond: SQL | undefined = place
        ? sql`(${when}, ${attentionItems.id}) ${side} (${new Date(Number(place.value)).toISOString()}, ${place.id})`
        : undefined;
      const found = await r
        .select()
        .from(attentionItems)
        .where(
          and(
            within(scope, attentionItems.merchantId),
            view === "open" ? open : isNotNull(attentionItems.resolvedAt),
            beyond,
          ),
        )
        .orderBy(way(when), way(attentionItems.id))
        .limit(take + 1);
      const page = pageOf(found, { take, place }, ({ id, openedAt, resolvedAt }) => ({
        value: BigInt(((view === "open" ? null : resolvedAt) ?? openedAt).getTime()),
        id,
      }));
      return { ...page, rows: await cases(r, scope, page.rows) };
    },
    from,
  );

/** What wants a decision about an invoice, or is the reason it was made, newest first. */
export const attentionOf = (
  scope: InvoiceScope,
  invoiceId: string,
  from?: Reader,
): Promise<AttentionCase[]> =>
  read(
    scope,
    async (r) => {
      const found = await r
        .select()
        .from(attentionItems)
        .where(
          and(
            within(scope, attentionItems.merchantId),
            or(
              eq(attentionItems.invoiceId, invoiceId),
              eq(attentionItems.restInvoiceId, invoiceId),
            ),
          ),
        )
        .orderBy(desc(attentionItems.openedAt), desc(attentionItems.id));
      return cases(r, scope, found);
    },
    from,
  );

export const countOpenAttention = (scope: InvoiceScope, from?: Reader): Promise<number> =>
  read(
    scope,
    (r) => r.$count(attentionItems, and(within(scope, attentionItems.merchantId), open)),
    from,
  );
