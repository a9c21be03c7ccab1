import { type Both, shareOf } from "@/lib/invoices/refunds/rules";
import type { Refund } from "@/lib/invoices/refunds/schema";
import type { Leg } from "@/lib/invoices/rules/books";
import type { Posting } from "@/lib/ledger/steps";
import { made } from "@/lib/platform/i18n/translator";
import type { Asset } from "@/lib/platform/money";

type About = Pick<
  Refund,
  "id" | "merchantId" | "invoiceId" | "asset" | "amount" | "msat" | "reason"
>;

/** What is owed to the customer, out of income; the opposite gives it back. */
function owed({ asset }: Pick<Refund, "asset">, { amount, msat }: Both): Leg[] {
  const legs: Leg[] =
    asset === "BTC/11"
      ? [{ code: "refunds", asset: "BTC/11", amount: -msat }]
      : [
          { code: "refunds", asset: asset as Asset, amount: -amount },
          { code: "exchange", asset: asset as Asset, amount },
          { code: "exchange", asset: "BTC/11", amount: -msat },
        ];
  return [...legs, { code: "refunds:open", asset: "BTC/11" as const, amount: msat }].filter(
    (leg) => leg.amount !== 0n,
  );
}

const back = (legs: Leg[]): Leg[] => legs.map((leg) => ({ ...leg, amount: -leg.amount }));
const about = ({ merchantId, invoiceId, id }: About) => ({
  merchantId,
  ref: invoiceId,
  meta: { refundId: id },
});

/** Set aside while the customer may claim it. */
export const reservePosting = (refund: About, eventAt: Date): Posting => ({
  ...about(refund),
  idem: `refund:${refund.id}:reserved`,
  kind: "refund.reserved",
  eventAt,
  memo: made`Refund: ${refund.reason}`,
  legs: owed(refund, refund),
});

/** One payout has left BTCPay. */
export const paidPosting = (
  refund: About,
  payout: { id: string; msat: bigint },
  eventAt: Date,
): Posting => ({
  ...about(refund),
  idem: `refund:${refund.id}:paid:${payout.id}`,
  kind: "refund.paid",
  eventAt,
  memo: made`Refund: ${refund.reason}`,
  legs: [
    { code: "refunds:open", asset: "BTC/11", amount: -payout.msat },
    { code: "bitcoin:btcpay", asset: "BTC/11", amount: payout.msat },
  ],
});

/** What nobody claimed is the business's again; null when all was paid. */
export function releasePosting(refund: About, paidMsat: bigint, eventAt: Date): Posting | null {
  const msat = refund.msat - paidMsat;
  if (msat <= 0n) return null;
  const amount = refund.amount - shareOf(refund, paidMsat);
  return {
    ...about(refund),
    idem: `refund:${refund.id}:released`,
    kind: "refund.released",
    eventAt,
    memo: made`Refund: ${refund.reason}`,
    legs: back(owed(refund, { amount, msat })),
  };
}
