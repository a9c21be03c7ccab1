import "server-only";
import { and, asc, eq, sql } from "drizzle-orm";
import { within } from "@/lib/access/authorize";
import { read } from "@/lib/access/read";
import { invoiceBatches, invoiceBatchRows } from "@/lib/invoices/batches/schema";
import type { InvoiceScope } from "@/lib/invoices/queries";
import { invoices } from "@/lib/invoices/schema";
import type { Reader } from "@/lib/platform/reader";

const atOnce = 20;

/** Rows of a file whose invoices BTCPay was asked for and has not answered about. */
const waiting = sql`(select count(*) from ${invoiceBatchRows} join ${invoices}
  on ${invoices.id} = ${invoiceBatchRows.invoiceId}
  where ${invoiceBatchRows.batchId} = ${invoiceBatches.id} and ${invoiceBatchRows.state} = 'asked'
    and ${invoices.status} = 'requested')`;

/** Files being made of which fewer than `most` invoices are on their way. */
export const batchesToMake = (
  scope: InvoiceScope,
  most: number,
  from?: Reader,
): Promise<string[]> =>
  read(
    scope,
    async (r) => {
      const rows = await r
        .select({ id: invoiceBatches.id })
        .from(invoiceBatches)
        .where(
          and(
            eq(invoiceBatches.state, "making"),
            within(scope, invoiceBatches.merchantId),
            sql`${waiting} < ${most}`,
          ),
        )
        .orderBy(asc(invoiceBatches.confirmedAt))
        .limit(atOnce);
      return rows.map(({ id }) => id);
    },
    from,
  );
