import "server-only";
import type { ReadRow } from "@/lib/invoices/batches/rules/read-rows";
import { type InvoiceBatch, invoiceBatchRows } from "@/lib/invoices/batches/schema";
import type { Tx } from "@/lib/platform/db";

const atOnce = 1000;

/** Writes down the rows of a file as they were read. */
export async function keepRows(
  tx: Tx,
  { id: batchId, merchantId }: Pick<InvoiceBatch, "id" | "merchantId">,
  rows: readonly ReadRow[],
): Promise<void> {
  for (let at = 0; at < rows.length; at += atOnce)
    await tx.insert(invoiceBatchRows).values(
      rows.slice(at, at + atOnce).map(({ number, cells, faults, wish }) => ({
        ...{ merchantId, batchId, number, cells, faults },
        state: wish ? ("ready" as const) : ("bad" as const),
        ...wish,
      })),
    );
}
