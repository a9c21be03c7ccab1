import "server-only";
import { and, asc, count, desc, eq, inArray, type SQL, sql, sum } from "drizzle-orm";
import { within } from "@/lib/access/authorize";
import { read } from "@/lib/access/read";
import type { InvoiceScope } from "@/lib/invoices/queries";
import { invoices } from "@/lib/invoices/schema";
import { Refusal } from "@/lib/platform/errors";
import { isAsset, type Money, money } from "@/lib/platform/money";
import type { Reader } from "@/lib/platform/reader";
import type { RowView } from "./inputs";
import { type InvoiceBatch, invoiceBatches, invoiceBatchRows } from "./schema";

export type BatchCounts = Record<RowView, number>;
export type BatchSummary = {
  batch: InvoiceBatch;
  counts: BatchCounts;
  /** What the rows that are ready come to, one amount a currency. */
  sums: { currency: string; value: Money }[];
};

/** How far a row is: its invoice says so once it has one. */
export const viewOf: SQL<RowView> = sql`case
  when ${invoiceBatchRows.state} <> 'asked' then ${invoiceBatchRows.state}
  when ${invoices.status} = 'requested' then 'making'
  when ${invoices.status} = 'failed' then 'failed'
  else 'made' end`;

const none: BatchCounts = { bad: 0, ready: 0, making: 0, failed: 0, made: 0 };

async function countsOf(r: Reader, ids: string[]): Promise<Map<string, BatchCounts>> {
  const rows = await r
    .select({ id: invoiceBatchRows.batchId, view: viewOf, count: count() })
    .from(invoiceBatchRows)
    .leftJoin(invoices, eq(invoices.id, invoiceBatchRows.invoiceId))
    .where(inArray(invoiceBatchRows.batchId, ids))
    .groupBy(invoiceBatchRows.batchId, sql`2`);
  const counts = new Map(ids.map((id) => [id, { ...none }]));
  for (const row of rows) {
    const known = counts.get(row.id);
    if (known) known[row.view] = row.count;
  }
  return counts;
}

async function sumsOf(r: Reader, batchId: string): Promise<BatchSummary["sums"]> {
  const rows = await r
    .select({
      currency: invoiceBatchRows.currency,
      asset: invoiceBatchRows.asset,
      total: sum(invoiceBatchRows.amount),
    })
    .from(invoiceBatchRows)
    .where(and(eq(invoiceBatchRows.batchId, batchId), eq(invoiceBatchRows.state, "ready")))
    .groupBy(invoiceBatchRows.currency, invoiceBatchRows.asset)
    .orderBy(desc(count()), asc(invoiceBatchRows.currency));
  return rows.flatMap(({ currency, asset, total }) =>
    currency && asset && isAsset(asset)
      ? [{ currency, value: money(BigInt(total ?? 0), asset) }]
      : [],
  );
}

/** A file with how far its rows are. */
export const getBatch = (scope: InvoiceScope, id: string, from?: Reader): Promise<BatchSummary> =>
  read(
    scope,
    async (r) => {
      const [batch] = await r
        .select()
        .from(invoiceBatches)
        .where(and(eq(invoiceBatches.id, id), within(scope, invoiceBatches.merchantId)));
      if (!batch) throw new Refusal("not-found", "There is no such file of invoices here.");
      const counts = (await countsOf(r, [id])).get(id) ?? none;
      return { batch, counts, sums: await sumsOf(r, id) };
    },
    from,
  );

/** The latest files, newest first. */
export const listBatches = (
  scope: InvoiceScope,
  take = 20,
  from?: Reader,
): Promise<{ batch: InvoiceBatch; counts: BatchCounts }[]> =>
  read(
    scope,
    async (r) => {
      const batches = await r
        .select()
        .from(invoiceBatches)
        .where(within(scope, invoiceBatches.merchantId))
        .orderBy(desc(invoiceBatches.createdAt), desc(invoiceBatches.id))
        .limit(take);
      if (batches.length === 0) return [];
      const counts = await countsOf(
        r,
        batches.map(({ id }) => id),
      );
      return batches.map((batch) => ({ batch, counts: counts.get(batch.id) ?? none }));
    },
    from,
  );
