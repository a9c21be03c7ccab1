import "server-only";
import { sealAudit } from "@/lib/access/audit/seal";
import { forgetSpentSignIns, mailInvitation, mailReset } from "@/lib/access/sagas";
import { type ApplyPayload, applyingDelivery } from "@/lib/btcpay/applying";
import { checkConnections, registerWebhook } from "@/lib/btcpay/sagas";
import { linkTap } from "@/lib/cards/gateway/sagas/link-tap";
import { resolveTaps } from "@/lib/cards/gateway/sagas/resolve-tap";
import { createCardPullPayment } from "@/lib/cards/issuing/sagas";
import { findLost } from "@/lib/invoices/attention/sagas/find-lost";
import { sweepAttention } from "@/lib/invoices/attention/sagas/sweep";
import { makeBatches } from "@/lib/invoices/batches/sagas/make-batches";
import { driveRefund } from "@/lib/invoices/refunds/sagas/drive-refund";
import { mailClaim } from "@/lib/invoices/refunds/sagas/mail-claim";
import { followRefunds, pollRefunds } from "@/lib/invoices/refunds/sagas/poll-refunds";
import { reconcileRefunds } from "@/lib/invoices/refunds/sagas/reconcile-refunds";
import { askOpinions } from "@/lib/invoices/sagas/ask-opinions";
import { createAtBtcpay } from "@/lib/invoices/sagas/create-at-btcpay";
import { fetchProofs } from "@/lib/invoices/sagas/fetch-proofs";
import { markAtBtcpay } from "@/lib/invoices/sagas/mark-at-btcpay";
import { pollOpenInvoices } from "@/lib/invoices/sagas/poll-open-invoices";
import { reconcileDaily, reconcileRecent } from "@/lib/invoices/sagas/reconcile";
import { syncInvoice } from "@/lib/invoices/sagas/sync-invoice";
import { proveLedger } from "@/lib/ledger/sagas";
import type { Plan } from "@/lib/platform/worker/worker";
import { settleTillSale } from "@/lib/pos/sagas";
import { creditOfRefunded, mailReceipt, receiptOfSettled } from "@/lib/receipts/sagas";
import { foldTotals } from "@/lib/reports/sagas";
import {
  followInvoiceEvent,
  followMovedInvoices,
  mailReminder,
  planReminders,
} from "@/lib/requests/sagas";
import { awardPoints, takeBackPoints } from "@/lib/rewards/sagas";

/** What BTCPay says changed is read back from it. */
const applyDelivery = (payload: ApplyPayload) =>
  applyingDelivery(payload, async ({ merchantId, type, objectId }) => {
    if (type.startsWith("Invoice")) await syncInvoice({ merchantId, btcpayId: objectId });
    if (type.startsWith("Payout")) await resolveTaps();
    if (type.startsWith("Payout") || type === "InvoiceRefund") await followRefunds({ merchantId });
  });

/** When this happens, do that; and every so often, do that. The one page of causality. */
export const plan: Plan = {
  reactions: {
    "access.invited": ["access.mail-invitation"],
    "access.reset-asked": ["access.mail-reset"],
    "merchant.store-connected": ["btcpay.register-webhook"],
    "card.requested": ["cards.create-pull-payment"],
    "card.tapped": ["cards.link-tap", "rewards.award-points"],
    "invoice.settled": [
      "cards.link-tap",
      "rewards.award-points",
      "requests.follow-invoice",
      "pos.settle-sale",
      "receipts.write",
      "invoices.fetch-proofs",
    ],
    "invoice.expired": ["requests.follow-invoice"],
    "invoice.attention": ["requests.follow-invoice", "invoices.fetch-proofs"],
    "invoice.refunded": ["rewards.take-back-points", "receipts.credit"],
    "receipt.mail-asked": ["receipts.mail"],
  },
  handlers: {
    "access.mail-invitation": mailInvitation,
    "access.mail-reset": mailReset,
    "btcpay.register-webhook": registerWebhook,
    "btcpay.apply": applyDelivery,
    "invoices.create-at-btcpay": createAtBtcpay,
    "invoices.mark-at-btcpay": markAtBtcpay,
    "invoices.fetch-proofs": fetchProofs,
    "invoices.drive-refund": driveRefund,
    "invoices.mail-claim": mailClaim,
    "cards.create-pull-payment": createCardPullPayment,
    "cards.link-tap": linkTap,
    "pos.settle-sale": settleTillSale,
    "requests.follow-invoice": followInvoiceEvent,
    "requests.mail-reminder": mailReminder,
    "receipts.write": receiptOfSettled,
    "receipts.credit": creditOfRefunded,
    "receipts.mail": mailReceipt,
    "rewards.award-points": awardPoints,
    "rewards.take-back-points": takeBackPoints,
    "ledger.prove": proveLedger,
  },
  timers: [
    { name: "audit.seal", everySeconds: 1, run: sealAudit },
    { name: "reports.fold", everySeconds: 1, run: foldTotals },
    { name: "invoices.poll", everySeconds: 5, run: pollOpenInvoices },
    { name: "invoices.batches", everySeconds: 1, run: makeBatches },
    { name: "invoices.refunds", everySeconds: 5, run: pollRefunds },
    { name: "requests.follow", everySeconds: 5, run: followMovedInvoices },
    { name: "requests.remind", everySeconds: 300, run: () => planReminders() },
    { name: "cards.resolve-taps", everySeconds: 5, run: () => resolveTaps() },
    { name: "btcpay.check", everySeconds: 20, run: checkConnections },
    { name: "invoices.opinions", everySeconds: 10, run: () => askOpinions() },
    { name: "invoices.attention", everySeconds: 60, run: sweepAttention },
    { name: "invoices.lost", everySeconds: 60, run: findLost },
    { name: "invoices.recent", everySeconds: 3600, run: () => reconcileRecent() },
    { name: "invoices.refunds-recent", everySeconds: 3600, run: reconcileRefunds },
    { name: "ledger.prove", everySeconds: 3600, run: proveLedger },
    { name: "access.forget", everySeconds: 3600, run: forgetSpentSignIns },
    { name: "invoices.daily", everySeconds: 86_400, run: () => reconcileDaily() },
  ],
};
