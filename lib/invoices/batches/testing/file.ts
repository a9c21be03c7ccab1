import { eq } from "drizzle-orm";
import { withEverything } from "@/lib/access/testing";
import { invoiceBatches, invoiceBatchRows } from "@/lib/invoices/batches/schema";
import { uploadBatch } from "@/lib/invoices/batches/upload-batch";
import { invoices } from "@/lib/invoices/schema";
import { makeShop } from "@/lib/invoices/testing/asked";
import { newId } from "@/lib/platform/ids";

/** Two rows that are fine and one that is not. */
export const sample = [
  "Order number,Amount,Currency,Description",
  "A-1,2450,JMD,Beans",
  "A-2,0,JMD,Nothing",
  "A-3,10.50,USD,Cups",
].join("\r\n");

/** A business that has brought in a file. */
export async function uploaded(text = sample) {
  const shop = await makeShop();
  const merchantId = shop.tenant.id;
  const input = { merchantId, name: "orders.csv", text, idempotencyKey: newId("key") };
  const { id: batchId } = await uploadBatch(shop.owner, input);
  return { ...shop, merchantId, batchId, input };
}

export const everythingOf = (merchantId: string) =>
  withEverything(async (tx) => ({
    batches: await tx
      .select()
      .from(invoiceBatches)
      .where(eq(invoiceBatches.merchantId, merchantId)),
    rows: await tx
      .select()
      .from(invoiceBatchRows)
      .where(eq(invoiceBatchRows.merchantId, merchantId))
      .orderBy(invoiceBatchRows.number),
    invoices: await tx
      .select()
      .from(invoices)
      .where(eq(invoices.merchantId, merchantId))
      .orderBy(invoices.id),
  }));

/** What BTCPay's answer makes of every invoice of a business that waits for one. */
export const answered = (merchantId: string, status: "new" | "failed") =>
  withEverything((tx) =>
    tx.update(invoices).set({ status }).where(eq(invoices.merchantId, merchantId)),
  );
