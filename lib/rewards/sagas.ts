import "server-only";
import { systemActor, systemScope } from "@/lib/access/doors/worker";
import { paidTapOf } from "@/lib/cards/queries/paid-tap";
import { getInvoice } from "@/lib/invoices/queries";
import { givePoints } from "./give-points";
import { takeBackPoints as takeBack } from "./take-back-points";

/**
 * Gives points for an invoice that a Flashcard paid. It runs when the invoice settles and when the tap
 * turns out paid, whichever comes last; before both are true it does nothing.
 */
export async function awardPoints(about: {
  invoiceId: string | null;
  paymentHashes?: readonly string[];
}): Promise<void> {
  const { invoiceId, paymentHashes = [] } = about;
  if (!invoiceId) return;
  const tap = await paidTapOf(systemScope("rewards:award"), { invoiceId, paymentHashes });
  if (!tap) return;
  const invoice = await getInvoice(systemScope("btcpay:apply"), invoiceId);
  if (invoice.status !== "settled") return;
  await givePoints(systemActor, {
    invoiceId,
    merchantId: invoice.merchantId,
    cardId: tap.cardId,
    paidMsat: tap.msat,
    paidAt: tap.finishedAt ?? tap.at,
  });
}

/** A purchase was refunded, whole or in part: its points go with it. */
export async function takeBackPoints(refund: {
  invoiceId: string;
  refundId: string;
  amount: bigint | string;
  paidAmount: bigint | string;
}): Promise<void> {
  await takeBack(systemActor, {
    ...{ invoiceId: refund.invoiceId, refundId: refund.refundId },
    ...{ refunded: BigInt(refund.amount), paid: BigInt(refund.paidAmount) },
  });
}
