import { asc, eq } from "drizzle-orm";
import { makeActor, makeTenant, systemActor, withEverything } from "@/lib/access/testing";
import { invoices, payments } from "@/lib/invoices/schema";
import { invoiceRow } from "@/lib/invoices/testing/states";
import { newId } from "@/lib/platform/ids";
import { receipts, taxProfiles } from "@/lib/receipts/schema";
import { writeReceipt } from "@/lib/receipts/write-receipt";

/** Its tax profile; registered for GCT unless told otherwise. */
export const register = (merchantId: string, gctNumber: string | null = "001-234-567") =>
  withEverything((tx) =>
    tx.insert(taxProfiles).values({
      ...{ merchantId, trn: "001234567", gctNumber, address: "12 Norman Manley Blvd\nNegril" },
      changedBy: "test",
    }),
  );

/** A business; registered for GCT unless told otherwise. */
export async function makeSeller(gctNumber?: string | null) {
  const { id: merchantId, name } = await makeTenant({ currency: "JMD" });
  await register(merchantId, gctNumber);
  return { merchantId, name, owner: makeActor("owner", merchantId) };
}

type Sale = { amount?: bigint; value?: bigint; description?: string; settledAt?: Date };

/** A settled invoice, as rows only; J$2,450.00 in full over Lightning unless told otherwise. */
export async function makeSale(merchantId: string, sale: Sale = {}): Promise<string> {
  const { amount = 245_000n, value = amount, description = "Two bags of coffee" } = sale;
  const { settledAt = new Date() } = sale;
  const row = invoiceRow({
    ...{ merchantId, amount, description, settledAt, status: "settled", paidAmount: value },
    ...{
      bookedSales: value === 0n ? 0n : amount,
      bookedOver: value > amount ? value - amount : 0n,
    },
  });
  await withEverything(async (tx) => {
    await tx.insert(invoices).values(row);
    if (value > 0n)
      await tx.insert(payments).values({
        ...{ id: newId("pay"), merchantId, invoiceId: row.id, btcpayId: newId("hash"), value },
        ...{ method: "BTC-LN", msat: 16_334_000n, asset: "JMD/2", rate: "15000000.00" },
        ...{ ratePair: "BTC_JMD", status: "settled" as const, receivedAt: settledAt, settledAt },
      });
  });
  return row.id;
}

export const documentsOf = (merchantId: string) =>
  withEverything((tx) =>
    tx
      .select()
      .from(receipts)
      .where(eq(receipts.merchantId, merchantId))
      .orderBy(asc(receipts.series), asc(receipts.number)),
  );

/** A sale with its receipt. */
export async function makeReceipt(merchantId: string, sale: Sale = {}) {
  const invoiceId = await makeSale(merchantId, sale);
  await writeReceipt(systemActor, { invoiceId });
  const receipt = (await documentsOf(merchantId)).find((one) => one.invoiceId === invoiceId);
  if (!receipt) throw new Error("No receipt was written");
  return { ...receipt, invoiceId };
}
