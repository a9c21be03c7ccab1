import { claimDays, nextLook, shareOf } from "@/lib/invoices/refunds/rules";
import { paidPosting, releasePosting, reservePosting } from "@/lib/invoices/refunds/rules/journals";
import type { Refund } from "@/lib/invoices/refunds/schema";
import { seal, sha256 } from "@/lib/platform/crypto";
import { assetOf } from "@/lib/platform/money";
import type { Entry } from "./books";
import { later } from "./fates";
import type { Back } from "./refunds";
import type { Sale } from "./sale";

const dayMs = 86_400_000;
type Told = { kind: string; at: Date; detail: Record<string, unknown>; actorId: string | null };

const sealedIn = ({ id, pullPaymentId }: Back, publicUrl: string) => {
  const link = `${publicUrl}/pull-payments/${pullPaymentId}`;
  return {
    pullPaymentSealed: seal(pullPaymentId, `invoice_refunds|pull_payment|${id}`),
    pullPaymentHash: sha256(pullPaymentId),
    claimLinkSealed: seal(link, `invoice_refunds|claim_link|${id}`),
  };
};

/** A refund as lib/invoices/refunds would have written it. */
export function refundRow(sale: Sale, back: Back, publicUrl: string, now: Date): Refund {
  const { id, variant, rateFrom, rate, amount, msat, reason, by, end } = back;
  const paid = end === "paid";
  const counts = end === "open" || paid;
  const createdAt = back.askedAt;
  const refund = {
    ...{ id, merchantId: sale.shop.merchantId, invoiceId: sale.id, idempotencyKey: `demo-${id}` },
    ...{ requestHash: "", variant, rateFrom, rate, status: end, amount, msat, reason },
    asset: assetOf(sale.shop.currency),
    ...{ countsAmount: counts ? amount : 0n, countsMsat: counts ? msat : 0n },
    ...{ paidMsat: paid ? msat : 0n, destination: null, fault: null, ...sealedIn(back, publicUrl) },
    payouts: paid
      ? [{ id: back.payoutId, state: "completed", msat: msat.toString(), proof: back.proof }]
      : [],
    closing: end === "cancelled" || end === "expired" ? end : null,
    ...{ createdBy: by.id, createdByName: by.name, approvedBy: null, approvedByName: null },
    ...{ createdAt, approvedAt: null, openedAt: back.openedAt, endedAt: back.endedAt },
    expiresAt: later(back.openedAt, claimDays * dayMs),
    ...{ claimMails: 0, claimMailAskedAt: null, claimMailedAt: null, workUntil: null },
  };
  return { ...refund, nextPollAt: nextLook(refund, now) };
}

/** What it moved in the books. */
export function refundEntries(refund: Refund): Entry[] {
  const { createdAt, endedAt, payouts } = refund;
  const at = endedAt ?? createdAt;
  const [payout] = payouts;
  const paid = payout
    ? [paidPosting(refund, { id: payout.id, msat: BigInt(payout.msat) }, at)]
    : [];
  const back = endedAt ? releasePosting(refund, refund.paidMsat, at) : null;
  const postings = [reservePosting(refund, createdAt), ...paid, ...(back ? [back] : [])];
  return postings.map((posting) => ({ posting }));
}

/** What the invoice's timeline says of it, oldest first. */
export function refundTold(refund: Refund): Told[] {
  const { id, asset, amount, msat, reason, createdBy, createdByName: by, status } = refund;
  const told = (kind: string, at: Date | null, more: object = {}, actorId: string | null = null) =>
    at ? [{ kind, at, detail: { refund: id, value: amount, asset, ...more }, actorId }] : [];
  const cancelled = status === "cancelled" && refund.endedAt;
  return [
    ...told("refund-asked", refund.createdAt, { by, reason, msat, waits: null }, createdBy),
    ...told("refund-open", refund.openedAt),
    ...(cancelled ? told("refund-cancel-asked", later(cancelled, -900), { by }, createdBy) : []),
    ...told(`refund-${status}`, refund.endedAt, {
      value: shareOf(refund, refund.paidMsat) || amount,
    }),
  ];
}
