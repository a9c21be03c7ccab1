import { decText, fromMsat } from "@/lib/btcpay/regtest/decimal";
import type { HistoryPayout } from "@/lib/btcpay/regtest/history/rows";
import { payoutId } from "@/lib/btcpay/regtest/ids";
import type { Plastic, Touch } from "./plastic";

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
