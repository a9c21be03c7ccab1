import "server-only";
import { systemActor, systemScope } from "@/lib/access/doors/worker";
import { linkPayment } from "@/lib/cards/gateway/link-payment";
import { paidTapOf } from "@/lib/cards/queries/paid-tap";

/** Runs when an invoice settles and when a tap turns out paid: the later of the two finds both. */
export async function linkTap(about: {
  invoiceId: string | null;
  paymentHashes?: readonly string[];
}): Promise<void> {
  const { invoiceId, paymentHashes = [] } = about;
  if (!invoiceId) return;
  const tap = await paidTapOf(systemScope("cards:tap"), { invoiceId, paymentHashes });
  if (!tap?.paymentHash) return;
  const { merchantId, cardId, paymentHash } = tap;
  await linkPayment(systemActor, { merchantId, cardId, paymentHash });
}
