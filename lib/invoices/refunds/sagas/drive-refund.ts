import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import { narrow } from "@/lib/access/authorize";
import { unaudited } from "@/lib/access/command";
import { systemActor, systemScope } from "@/lib/access/doors/worker";
import { type BtcpayClient, type BtcpayPullPayment, clientFor } from "@/lib/btcpay/client";
import { BtcpayFault } from "@/lib/btcpay/fault";
import { getInvoice } from "@/lib/invoices/queries";
import { applyRefund } from "@/lib/invoices/refunds/apply-refund";
import { failRefund } from "@/lib/invoices/refunds/fail-refund";
import { recordRefund } from "@/lib/invoices/refunds/record-refund";
import { isOver, refundName } from "@/lib/invoices/refunds/rules";
import type { Refund } from "@/lib/invoices/refunds/schema";
import { leaveRefund, lookSoon, takeRefund } from "@/lib/invoices/refunds/steps/lease";
import { open } from "@/lib/platform/crypto";
import { redactText } from "@/lib/platform/log";

const scope = () => systemScope("btcpay:apply");
const isNo = (error: unknown): error is BtcpayFault =>
  error instanceof BtcpayFault && !error.isDown;
const faultOf = (error: BtcpayFault): string => redactText(error.message).slice(0, 900);

/** The pull payment of an earlier try, found by name; a second one that a lost answer left is taken away. */
async function findMade(client: BtcpayClient, refund: Refund): Promise<BtcpayPullPayment | null> {
  const [first, ...rest] = await client.refundsNamed(refundName(refund.id));
  for (const extra of rest) if (!extra.archived) await client.archivePullPayment(extra.id);
  return first ?? null;
}

async function make(client: BtcpayClient, refund: Refund): Promise<BtcpayPullPayment> {
  const { merchantId, invoiceId, msat, reason } = refund;
  const invoice = await getInvoice(narrow(scope(), merchantId), invoiceId);
  const description = invoice.description ?? invoice.orderNumber ?? "";
  return client.refundInvoice(invoice.btcpayId ?? "", {
    name: refundName(refund.id),
    description: description ? `${description} · ${reason}` : reason,
    msat,
  });
}

/** The id of the refund's pull payment, made now when it was not before; null when there is none to come. */
async function pullPaymentOf(client: BtcpayClient, refund: Refund): Promise<string | null> {
  const { id: refundId, pullPaymentSealed, closing } = refund;
  if (pullPaymentSealed) return open(pullPaymentSealed, `invoice_refunds|pull_payment|${refundId}`);
  try {
    const made = (await findMade(client, refund)) ?? (closing ? null : await make(client, refund));
    if (!made) return null;
    await recordRefund(systemActor, { refundId, pullPaymentId: made.id, link: made.link });
    return made.id;
  } catch (error) {
    if (!isNo(error)) throw error;
    await failRefund(systemActor, { refundId, fault: faultOf(error), final: true });
    return null;
  }
}

/** Sends it where the person said, once: a payout that BTCPay gave up is never asked for again by itself. */
async function claimFor(client: BtcpayClient, refund: Refund, pullPaymentId: string) {
  const { id: refundId, destination, fault, closing } = refund;
  if (!destination || fault || closing) return;
  if ((await client.listPayouts(pullPaymentId)).length > 0) return;
  try {
    await client.claimAll(pullPaymentId, destination);
  } catch (error) {
    if (!isNo(error)) throw error;
    await failRefund(systemActor, { refundId, fault: faultOf(error), final: false });
  }
}

async function follow(client: BtcpayClient, refund: Refund): Promise<void> {
  const { id: refundId, closing } = refund;
  const pullPaymentId = await pullPaymentOf(client, refund);
  if (!pullPaymentId) {
    if (closing) await applyRefund(systemActor, { refundId, archived: true, payouts: [] });
    return;
  }
  await claimFor(client, refund, pullPaymentId);
  if (closing) await client.archivePullPayment(pullPaymentId);
  const { archived } = await client.getPullPayment(pullPaymentId);
  const payouts = await client.listPayouts(pullPaymentId);
  const known = payouts.map(({ id, state, msat, proof }) => ({ id, state, msat, proof }));
  await applyRefund(systemActor, { refundId, archived, payouts: known });
}

const tries = 8;

/** Waits a little for another worker; what it may have read too early is then looked at again soon. */
async function take(refundId: string): Promise<Refund | null> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const refund = await unaudited(scope(), (tx) => takeRefund(tx, refundId));
    if (refund) return refund;
    await pause(200);
  }
  await unaudited(scope(), (tx) => lookSoon(tx, refundId));
  return null;
}

/**
 * Takes a refund as far as BTCPay lets it go now: has its pull payment made, claims it where that was asked for,
 * takes it back when it is cancelled or ran out, and reads what came of it. Throws `unavailable` while BTCPay is down.
 */
export async function driveRefund({ refundId }: { refundId: string }): Promise<void> {
  const refund = await take(refundId);
  if (!refund) return;
  try {
    if (isOver(refund.status) || refund.status === "awaiting-approval") return;
    await follow(await clientFor(refund.merchantId), refund);
  } finally {
    await unaudited(scope(), (tx) => leaveRefund(tx, refundId));
  }
}
