import "server-only";
import { and, eq, ne } from "drizzle-orm";
import { payments } from "@/lib/invoices/schema";
import type { Tx } from "@/lib/platform/db";
import { notifyLive } from "@/lib/platform/live";

type Linked = { merchantId: string; invoiceId: string; paymentId: string };

/**
 * Names the Flashcard that made a Lightning payment, found by its payment hash; none when it was paid
 * elsewhere or has not been read yet. Doing it again changes nothing.
 */
export async function markPaidByCard(
  tx: Tx,
  { paymentHash, cardId }: { paymentHash: string; cardId: string },
): Promise<Linked[]> {
  const linked = await tx
    .update(payments)
    .set({ cardId })
    .where(and(eq(payments.btcpayId, paymentHash), ne(payments.method, "BTC-CHAIN")))
    .returning({
      merchantId: payments.merchantId,
      invoiceId: payments.invoiceId,
      paymentId: payments.id,
    });
  for (const { merchantId, invoiceId } of linked)
    await notifyLive(tx, { merchantId, noun: "invoices", id: invoiceId });
  return linked;
}
