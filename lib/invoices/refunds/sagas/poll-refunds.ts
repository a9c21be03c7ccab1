import "server-only";
import { narrow } from "@/lib/access/authorize";
import { unaudited } from "@/lib/access/command";
import { systemScope } from "@/lib/access/doors/worker";
import { liveRefunds } from "@/lib/invoices/refunds/queries";
import { takeDue } from "@/lib/invoices/refunds/steps/lease";
import { Refusal } from "@/lib/platform/errors";
import { log } from "@/lib/platform/log";
import { driveRefund } from "./drive-refund";

const atOnce = 4;

/** A store that does not answer keeps its refunds for the next round. */
async function driveAll(ids: string[]): Promise<void> {
  const waiting = [...ids];
  const driveNext = async (): Promise<void> => {
    for (let refundId = waiting.shift(); refundId; refundId = waiting.shift())
      try {
        await driveRefund({ refundId });
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        log.warn({ refundId, why: error.message }, "a refund could not be followed");
      }
  };
  await Promise.all(Array.from({ length: atOnce }, driveNext));
}

/** Every few seconds: the refunds whose time has come, so that a lost webhook costs little. */
export const pollRefunds = async (): Promise<void> =>
  driveAll(await unaudited(systemScope("btcpay:apply"), takeDue));

/** A payout of this store changed: which refund's, if any, BTCPay does not say. */
export const followRefunds = async ({ merchantId }: { merchantId: string }): Promise<void> =>
  driveAll(await liveRefunds(narrow(systemScope("btcpay:apply"), merchantId)));
