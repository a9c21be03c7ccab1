import { eq } from "drizzle-orm";
import { withEverything } from "@/lib/access/testing";
import { invoices, payments } from "@/lib/invoices/schema";
import { newId } from "@/lib/platform/ids";

/** An open invoice of a Business, known by its payment hash. */
export async function openInvoice(merchantId: string, paymentHash: string): Promise<string> {
  const id = newId("inv");
  await withEverything((tx) =>
    tx.insert(invoices).values({
      ...{ id, merchantId, idempotencyKey: id, requestHash: "", status: "new" as const },
      ...{ currency: "SATS", asset: "BTC/11", amount: 2_450_000n, createdBy: "test" },
      lightningPaymentHash: paymentHash,
    }),
  );
  return id;
}

/** As if BTCPay had been read: one Lightning payment, and the invoice settled. */
export async function settle(id: string, merchantId: string, paymentHash: string): Promise<void> {
  const now = new Date();
  await withEverything(async (tx) => {
    await tx.insert(payments).values({
      ...{ id: newId("pay"), merchantId, invoiceId: id, btcpayId: paymentHash, method: "BTC-LN" },
      ...{ msat: 2_450_000n, asset: "BTC/11", value: 2_450_000n, rate: "1", ratePair: "BTC_SATS" },
      ...{ status: "settled" as const, receivedAt: now, settledAt: now },
    });
    await tx.update(invoices).set({ status: "settled", settledAt: now }).where(eq(invoices.id, id));
  });
}

export async function cardOfPayment(invoiceId: string): Promise<string | null | undefined> {
  const [row] = await withEverything((tx) =>
    tx.select().from(payments).where(eq(payments.invoiceId, invoiceId)),
  );
  return row?.cardId;
}
