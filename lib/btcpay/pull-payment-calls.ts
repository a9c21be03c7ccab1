import { z } from "zod";
import { msatFrom } from "./amounts";
import type { Call } from "./call";
import { BtcpayFault } from "./fault";
import { Payout, PullPayment } from "./greenfield";

/** The id is a bearer secret: whoever knows it may claim the money. */
export type BtcpayPullPayment = {
  id: string;
  name: string | null;
  amountMsat: bigint;
  archived: boolean;
  /** Where a customer claims it: as secret as the id. */
  link: string;
};
export type PayoutState =
  | "awaiting-approval"
  | "awaiting-payment"
  | "in-progress"
  | "completed"
  | "cancelled";
export type BtcpayPayout = {
  id: string;
  destination: string | null;
  state: PayoutState;
  /** Negative for a top-up. */
  msat: bigint;
  revision: number;
  /** Preimage or transaction id. */
  proof: string | null;
};

const states: Record<z.output<typeof Payout>["state"], PayoutState> = {
  AwaitingApproval: "awaiting-approval",
  AwaitingPayment: "awaiting-payment",
  InProgress: "in-progress",
  Completed: "completed",
  Cancelled: "cancelled",
};

function msatOf(plain: string, currency: string): bigint {
  const msat = msatFrom(plain, currency);
  if (msat === null)
    throw new BtcpayFault("invalid", `A card cannot be kept in ${currency}`, {
      status: 200,
      btcpayCode: "not-bitcoin",
    });
  return msat;
}

export const pullPaymentFrom = (wire: z.output<typeof PullPayment>): BtcpayPullPayment => ({
  id: wire.id,
  name: wire.name,
  amountMsat: msatOf(wire.amount, wire.currency),
  archived: wire.archived,
  link: wire.viewLink,
});

export const payoutFrom = (wire: z.output<typeof Payout>): BtcpayPayout => ({
  id: wire.id,
  destination: wire.destination,
  state: states[wire.state],
  msat: msatOf(wire.originalAmount, wire.originalCurrency),
  revision: wire.revision,
  proof: wire.paymentProof?.preimage ?? wire.paymentProof?.id ?? null,
});

export function pullPaymentCalls(call: Call, storeId: string) {
  const root = `/api/v1/stores/${encodeURIComponent(storeId)}/pull-payments` as const;
  const open = (id: string) => `/api/v1/pull-payments/${encodeURIComponent(id)}` as const;
  return {
    /** Lightning only, in satoshi, claims paid without asking. Not idempotent: look with `findPullPayment` first. */
    async createPullPayment(input: {
      name: string;
      sats: bigint;
      description?: string | undefined;
    }): Promise<BtcpayPullPayment> {
      const body = {
        name: input.name,
        description: input.description ?? "",
        amount: input.sats.toString(),
        currency: "SATS",
        payoutMethods: ["BTC-LN"],
        autoApproveClaims: true,
      };
      return pullPaymentFrom(await call(`POST ${root}`, PullPayment, { body }));
    },
    /** The oldest of this name, archived ones too, or null. */
    async findPullPayment(name: string): Promise<BtcpayPullPayment | null> {
      const all = await call(`GET ${root}`, z.array(PullPayment), {
        query: { includeArchived: true },
      });
      const [found] = all
        .filter((one) => one.name === name)
        .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
      return found ? pullPaymentFrom(found) : null;
    },
    async getPullPayment(id: string): Promise<BtcpayPullPayment> {
      return pullPaymentFrom(await call(`GET ${open(id)}`, PullPayment));
    },
    async listPayouts(id: string): Promise<BtcpayPayout[]> {
      const payouts = await call(`GET ${open(id)}/payouts`, z.array(Payout), {
        query: { includeCancelled: true },
      });
      return payouts.map(payoutFrom);
    },
  };
}
