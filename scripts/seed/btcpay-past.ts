import { loadHistory } from "@/lib/btcpay/regtest/history/load";
import type {
  HistoryBoltcard,
  HistoryInvoice,
  HistoryPayout,
  HistoryPullPayment,
} from "@/lib/btcpay/regtest/history/rows";
import { payoutOf, refundPayoutOf, refundPullPaymentOf } from "./payouts";
import type { Plastic } from "./plastic";
import { readingsOf } from "./readings";
import type { Sale } from "./sale";
import { amountText } from "./sales";
import type { Btcpay } from "./servers";
import type { Store } from "./shops";

const statuses = { settled: "Settled", processing: "Processing", invalid: "Invalid" } as const;

function invoiceOf(sale: Sale): HistoryInvoice {
  const { btcpayId: id, shop, createdAt, expiresAt, rate, orderNumber: orderId, paid } = sale;
  const last = readingsOf(sale).at(-1);
  if (!last) throw new Error(`${id} has no state`);
  const [status, additionalStatus, payments] = last.state;
  return {
    ...{ id, storeId: shop.storeId, createdAt, expiresAt, monitoringUntil: sale.monitoredUntil },
    ...{
      status,
      additionalStatus,
      currency: shop.currency,
      amount: amountText(sale),
      rate,
      orderId,
    },
    metadata: { fcInvoiceId: sale.id, itemDesc: sale.what },
    terms: [sale.id],
    payments:
      paid && payments !== "none"
        ? [{ method: paid.method, at: paid.at, msat: paid.msat, status: statuses[payments] }]
        : [],
  };
}

const pullPaymentOf = (card: Plastic, storeId: string): HistoryPullPayment => ({
  ...{ id: card.pullPaymentId, storeId, createdAt: card.readyAt, name: `fc:${card.id}` },
  ...{ description: `Flashcard ${card.number}`, currency: "SATS", autoApprove: true },
  ...{ amount: (card.loadMsat / 1000n).toString(), methods: ["BTC-LN"] },
});

const payoutsOf = (card: Plastic, storeId: string): HistoryPayout[] =>
  card.touches.flatMap((touch) => {
    const payout = payoutOf(card, touch);
    return payout ? [{ ...payout, storeId }] : [];
  });

/** BTCPay has seen only the taps that asked it for money. */
const boltcardOf = ({ uid, pullPaymentId, touches, programmedAt }: Plastic): HistoryBoltcard[] =>
  programmedAt
    ? [
        {
          ...{ uid, pullPaymentId },
          counter: touches.findLast(({ state }) => state !== "declined")?.counter ?? 0,
        },
      ]
    : [];

/** Writes BTCPay's side of the past into its database. */
export async function loadBtcpay(
  { sql }: Btcpay,
  sales: readonly Sale[],
  cards: readonly Plastic[],
  programme: Store,
): Promise<void> {
  const { storeId } = programme;
  await loadHistory(sql as unknown as Parameters<typeof loadHistory>[0], {
    invoices: sales.map(invoiceOf),
    pullPayments: [
      ...cards.map((card) => pullPaymentOf(card, storeId)),
      ...sales.flatMap(refundPullPaymentOf),
    ],
    payouts: [
      ...cards.flatMap((card) => payoutsOf(card, storeId)),
      ...sales.flatMap(refundPayoutOf),
    ],
    boltcards: cards.flatMap(boltcardOf),
  });
}
