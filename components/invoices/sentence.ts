import { leftToPay, wordOf } from "@/lib/invoices/rules";
import type { Invoice, Payment } from "@/lib/invoices/schema";
import { formatMoney } from "@/lib/platform/format";
import { type Asset, money } from "@/lib/platform/money";

const slowMs = 15_000;

function asking({ createdAt }: Invoice, now: Date): string {
  return now.getTime() - createdAt.getTime() > slowMs
    ? "BTCPay has not answered yet. It is asked again by itself; this page changes when it does."
    : "BTCPay is making the invoice.";
}

const paidOf = ({ paidAmount, asset }: Invoice): string =>
  formatMoney(money(paidAmount, asset as Asset));

const missingOf = ({ amount, paidAmount, asset }: Invoice): string =>
  formatMoney(money(amount - paidAmount, asset as Asset));

function settled(invoice: Invoice, payments: readonly Payment[]): string {
  if (invoice.additionalStatus === "marked")
    return payments.some(({ status }) => status === "settled")
      ? `Marked as settled by hand; ${paidOf(invoice)} came through BTCPay.`
      : "Marked as settled by hand. No payment came through BTCPay, so the ledger has no entry for it.";
  if (invoice.additionalStatus === "paid-over")
    return `The customer sent ${paidOf(invoice)}, ${formatMoney(money(invoice.paidAmount - invoice.amount, invoice.asset as Asset))} more than asked.`;
  return "Paid in full.";
}

/** What the state of an invoice means and what comes next, in a sentence or two. */
export function sentenceOf(invoice: Invoice, payments: readonly Payment[], now: Date): string {
  const left = leftToPay(invoice, payments);
  switch (invoice.status) {
    case "requested":
      return asking(invoice, now);
    case "failed":
      return `${invoice.fault ?? "BTCPay did not make it."} Nothing can be paid on it; put this right in BTCPay, then create it again.`;
    case "new":
      return invoice.additionalStatus === "paid-partial" && left !== null
        ? `${paidOf(invoice)} came in; ${formatMoney(money(left, "BTC/11"))} are missing.`
        : "Waiting for the customer to pay.";
    case "processing":
      return "Paid. It settles when the payment is confirmed.";
    case "settled":
      return settled(invoice, payments);
    case "expired":
      if (invoice.additionalStatus === "paid-partial")
        return `${paidOf(invoice)} came in before time ran out; ${missingOf(invoice)} is missing. Accept it as paid, or void the invoice and settle with the customer.`;
      if (invoice.additionalStatus === "paid-late")
        return `${paidOf(invoice)} came in after time ran out. Accept it as paid, or void the invoice and settle with the customer.`;
      return "Time ran out before anybody paid.";
    case "invalid":
      return wordOf(invoice).word === "Voided"
        ? "Voided by hand. It cannot be paid any more."
        : "The payment was never confirmed by the network. Accept it as paid only if you know it arrived.";
  }
}
