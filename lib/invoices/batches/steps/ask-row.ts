import "server-only";
import { and, eq } from "drizzle-orm";
import type { Ctx } from "@/lib/access/command";
import { orderColumn, takenWords } from "@/lib/invoices/batches/rules/read-rows";
import {
  type InvoiceBatch,
  type InvoiceBatchRow,
  invoiceBatchRows,
} from "@/lib/invoices/batches/schema";
import { askAgain } from "@/lib/invoices/steps/ask-again";
import { askInvoice } from "@/lib/invoices/steps/ask-invoice";

type On = Pick<Ctx, "tx" | "now" | "actor">;
type About = { row: InvoiceBatchRow; taken: ReadonlySet<string> };

const change = ({ tx }: On, { batchId, number }: InvoiceBatchRow, to: Partial<InvoiceBatchRow>) =>
  tx
    .update(invoiceBatchRows)
    .set(to)
    .where(and(eq(invoiceBatchRows.batchId, batchId), eq(invoiceBatchRows.number, number)));

/** In the name of who confirmed the file. */
const actorOf = (batch: InvoiceBatch, { actor }: On) => ({
  ...actor,
  id: batch.confirmedBy ?? actor.id,
  name: batch.confirmedName ?? actor.name,
});

/** Asks for the invoice of one row, or for its first one again; what was taken since its preview is named instead. */
export async function askRow(on: On, batch: InvoiceBatch, { row, taken }: About): Promise<void> {
  const by = { ...on, actor: actorOf(batch, on) };
  if (row.invoiceId !== null) {
    await askAgain(by, row.invoiceId);
    await change(on, row, { state: "asked" });
    return;
  }
  if (row.orderNumber !== null && taken.has(row.orderNumber)) {
    const column = orderColumn(batch);
    await change(on, row, { state: "bad", faults: [{ column, why: takenWords }] });
    return;
  }
  const { currency, asset, amount, orderNumber, description, buyerName, buyerEmail } = row;
  if (currency === null || asset === null || amount === null)
    throw new Error(`Row ${row.number} of ${batch.id} has no price`);
  const { id } = await askInvoice(by, {
    ...{ merchantId: batch.merchantId, source: "import" as const, currency, asset, amount },
    idempotencyKey: `${batch.id}:${row.number}`,
    ...{ orderNumber, description, buyerName, buyerEmail, expiryMinutes: row.expiryMinutes },
  });
  await change(on, row, { state: "asked", invoiceId: id });
}
