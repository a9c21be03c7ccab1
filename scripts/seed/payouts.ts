import { decText, fromMsat } from "@/lib/btcpay/regtest/decimal";
import type { HistoryPayout, HistoryPullPayment } from "@/lib/btcpay/regtest/history/rows";
import { payoutId } from "@/lib/btcpay/regtest/ids";
import { refundName } from "@/lib/invoices/refunds/rules";
import type { Plastic, Touch } from "./plastic";
import type { Sale } from "./sale";

type Payout = Omit<HistoryPayout, "storeId">;

/** What BTCPay paid out of a card's pull payment for a tap, or gave up; null when it was never asked. */
export function payoutOf(card: Plastic, { id, state, sale, msat, at }: Touch): Payout | null {
  if (state === "declined" || !sale) return null;
  const paid = state === "paid";
  const { paymentHash, preimage } = sale;
  return {
    ...{ id: payoutId(`flash-demo:${id}`), pullPaymentId: card.pullPaymentId, method: "BTC-LN" },
    createdAt: new Date(Math.floor(at.getTime() / 1000) * 1000),
    destination: sale.bolt11 ?? `lightning payment ${paymentHash}`,
    ...{ originalAmount: (msat / 1000n).toString(), originalCurrency: "SATS" },
    ...{ payoutAmount: decText(fromMsat(msat)), state: paid ? "Completed" : "Cancelled" },
    proof: paid
      ? { proofType: "PayoutLightningBlob", id: paymentHash, paymentHash, preimage }
      : null,
  };
}

const wholeSecond = (at: Date): Date => new Date(Math.floor(at.getTime() / 1000) * 1000);

/** The pull payment of a refund; what was taken back is archived. */
export function refundPullPaymentOf({ shop, back, what }: Sale): HistoryPullPayment[] {
  if (!back) return [];
  const { pullPaymentId: id, msat, end, reason } = back;
  return [
    {
      ...{ id, storeId: shop.storeId, createdAt: wholeSecond(back.openedAt) },
      ...{ name: refundName(back.id), description: `${what} · ${reason}`, currency: "BTC" },
      ...{ amount: decText(fromMsat(msat)), autoApprove: true, methods: ["BTC-LN", "BTC-CHAIN"] },
      archived: end === "cancelled" || end === "expired",
    },
  ];
}

/** What BTCPay sent to the customer of a refund. */
export function refundPayoutOf({ shop, back }: Sale): HistoryPayout[] {
  if (back?.end !== "paid" || !back.endedAt) return [];
  const { payoutId: id, pullPaymentId, msat, proof } = back;
  const amount = decText(fromMsat(msat));
  return [
    {
      ...{ id, storeId: shop.storeId, pullPaymentId, method: "BTC-LN" },
      createdAt: wholeSecond(back.endedAt),
      ...{ destination: "customer@example.com", originalAmount: amount, originalCurrency: "BTC" },
      ...{ payoutAmount: amount, state: "Completed" },
      proof: { proofType: "PayoutLightningBlob", id: proof, paymentHash: proof, preimage: proof },
    },
  ];
}
