import "server-only";
import { and, asc, desc, eq, gt, lt, sql } from "drizzle-orm";
import { within } from "@/lib/access/authorize";
import { read } from "@/lib/access/read";
import type { RowView } from "@/lib/invoices/batches/inputs";
import { viewOf } from "@/lib/invoices/batches/queries";
import { type InvoiceBatchRow, invoiceBatchRows } from "@/lib/invoices/batches/schema";
import type { InvoiceScope } from "@/lib/invoices/queries";
import { invoices } from "@/lib/invoices/schema";
import { type Page, pageOf, readPlace } from "@/lib/platform/place";
import type { Reader } from "@/lib/platform/reader";

/** With what BTCPay said when it would not make the row's invoice. */
export type BatchRow = InvoiceBatchRow & { fault: string | null };
export type BatchRowPage = Page<BatchRow>;
type Wish = { batchId: string; view: RowView; at?: string | undefined; take?: number };

/** A page of a file's rows that are equally far, in the file's order, by keyset. */
export const listBatchRows = (
  scope: InvoiceScope,
  { batchId, view, at, take = 50 }: Wish,
  from?: Reader,
): Promise<BatchRowPage> =>
  read(
    scope,
    async (r) => {
      const place = readPlace(at);
      const back = place?.back ?? false;
      const { number } = invoiceBatchRows;
      const rows = await r
        .select({ row: invoiceBatchRows, fault: invoices.fault })
        .from(invoiceBatchRows)
        .leftJoin(invoices, eq(invoices.id, invoiceBatchRows.invoiceId))
        .where(
          and(
            eq(invoiceBatchRows.batchId, batchId),
            within(scope, invoiceBatchRows.merchantId),
            sql`${viewOf} = ${view}`,
            place ? (back ? lt : gt)(number, Number(place.value)) : undefined,
          ),
        )
        .orderBy((back ? desc : asc)(number))
        .limit(take + 1);
      return pageOf(
        rows.map(({ row, fault }) => ({ ...row, fault })),
        { take, place },
        (row) => ({ value: BigInt(row.number), id: row.batchId }),
      );
    },
    from,
  );
