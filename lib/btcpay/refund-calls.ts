import { z } from "zod";
import { money, toCurrencyText } from "@/lib/platform/money";
import { msatFrom } from "./amounts";
import type { Call } from "./call";
import { Payout, PullPayment } from "./greenfield";
import {
  type BtcpayPayout,
  type BtcpayPullPayment,
  payoutFrom,
  pullPaymentFrom,
} from "./pull-payment-calls";

/** A pull payment of the store in any currency; `msat` is null when it is not in bitcoin. */
export type ListedPullPayment = {
  id: string;
  name: string | null;
  msat: bigint | null;
  archived: boolean;
};
export type NewRefund = { name: string; description: string; msat: bigint };

export function refundCalls(call: Call, storeId: string) {
  const store = `/api/v1/stores/${encodeURIComponent(storeId)}` as const;
  const all = () =>
    call(`GET ${store}/pull-payments`, z.array(PullPayment), { query: { includeArchived: true } });
  return {
    /**
     * A pull payment of whole satoshi on an invoice. BTCPay neither caps the sum of refunds nor knows a key
     * against doing it twice: look with `refundsNamed` first.
     */
    async refundInvoice(btcpayId: string, refund: NewRefund): Promise<BtcpayPullPayment> {
      const body = {
        name: refund.name,
        description: refund.description,
        payoutMethods: ["BTC-LN", "BTC-CHAIN"],
        refundVariant: "Custom",
        customAmount: toCurrencyText(money(refund.msat, "BTC/11"), "BTC"),
        customCurrency: "BTC",
      };
      const path = `${store}/invoices/${encodeURIComponent(btcpayId)}/refund` as const;
      return pullPaymentFrom(await call(`POST ${path}`, PullPayment, { body }));
    },
    /** Every one of this name, archived ones too, oldest first. */
    async refundsNamed(name: string): Promise<BtcpayPullPayment[]> {
      return (await all())
        .filter((one) => one.name === name)
        .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
        .map(pullPaymentFrom);
    },
    async listPullPayments(): Promise<ListedPullPayment[]> {
      return (await all()).map(({ id, name, amount, currency, archived }) => ({
        ...{ id, name, archived },
        msat: msatFrom(amount, currency),
      }));
    },
    /** Nothing more can be claimed; claims that are neither paid nor on their way are cancelled. */
    async archivePullPayment(id: string): Promise<void> {
      await call(`DELETE ${store}/pull-payments/${encodeURIComponent(id)}`, z.unknown(), {
        idempotent: true,
      });
    },
    /** Claims all that is left for a Lightning address or BOLT11. Not idempotent: look with `listPayouts` first. */
    async claimAll(id: string, destination: string): Promise<BtcpayPayout> {
      const path = `/api/v1/pull-payments/${encodeURIComponent(id)}/payouts` as const;
      const body = { destination, payoutMethodId: "BTC-LN" };
      return payoutFrom(await call(`POST ${path}`, Payout, { body }));
    },
  };
}
