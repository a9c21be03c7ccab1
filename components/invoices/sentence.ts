import { leftToPay, wordOf } from "@/lib/invoices/rules";
import type { Invoice, Payment } from "@/lib/invoices/schema";
import { formatMoney } from "@/lib/platform/format";
import { said } from "@/lib/platform/i18n/said";
import type { Translator } from "@/lib/platform/i18n/translator";
import { type Asset, money } from "@/lib/platform/money";

const slowMs = 15_000;

function asking({ createdAt }: Invoice, now: Date, t: Translator): string {
  return now.getTime() - createdAt.getTime() > slowMs
    ? t("BTCPay has not answered yet. It is asked again by itself; this page changes when it does.")
    : t("BTCPay is making the invoice.");
}

const paidOf = ({ paidAmount, asset }: Invoice): string =>
  formatMoney(money(paidAmount, asset as Asset));

const lacking = ({ amount, paidAmount, asset }: Invoice): string =>
  formatMoney(money(amount - paidAmount, asset as Asset));

const moreThanAsked = ({ amount, paidAmount, asset }: Invoice): string =>
  formatMoney(money(paidAmount - amount, asset as Asset));

function settled(invoice: Invoice, payments: readonly Payment[], t: Translator): string {
  const paid = paidOf(invoice);
  if (invoice.additionalStatus === "marked")
    return payments.some(({ status }) => status === "settled")
      ? t("Marked as settled by hand; {paid} came through BTCPay.", { paid })
      : t(
          "Marked as settled by hand. No payment came through BTCPay, so the ledger has no entry for it.",
        );
  if (invoice.additionalStatus === "paid-over")
    return t("The customer sent {paid}, {more} more than asked.", {
      paid,
      more: moreThanAsked(invoice),
    });
  return t("Paid in full.");
}

function expired(invoice: Invoice, t: Translator): string {
  const paid = paidOf(invoice);
  if (invoice.additionalStatus === "paid-partial")
    return t(
      "{paid} came in before time ran out; {missing} is missing. Accept it as paid, or void the invoice and settle with the customer.",
      { paid, missing: lacking(invoice) },
    );
  if (invoice.additionalStatus === "paid-late")
    return t(
      "{paid} came in after time ran out. Accept it as paid, or void the invoice and settle with the customer.",
      { paid },
    );
  return t("Time ran out before anybody paid.");
}

/** What the state of an invoice means and what comes next, in a sentence or two. */
export function sentenceOf(
  invoice: Invoice,
  payments: readonly Payment[],
  now: Date,
  t: Translator,
): string {
  const left = leftToPay(invoice, payments);
  switch (invoice.status) {
    case "requested":
      return asking(invoice, now, t);
    case "failed":
      return t(
        "{fault} Nothing can be paid on it; put this right in BTCPay, then create it again.",
        {
          fault: invoice.fault ? said(invoice.fault, t) : t("BTCPay did not make it."),
        },
      );
    case "new":
      return invoice.additionalStatus === "paid-partial" && left !== null
        ? t("{paid} came in; {missing} are missing.", {
            paid: paidOf(invoice),
            missing: formatMoney(money(left, "BTC/11")),
          })
        : t("Waiting for the customer to pay.");
    case "processing":
      return t("Paid. It settles when the payment is confirmed.");
    case "settled":
      return settled(invoice, payments, t);
    case "expired":
      return expired(invoice, t);
    case "invalid":
      return wordOf(invoice).word === "Voided"
        ? t("Voided by hand. It cannot be paid any more.")
        : t(
            "The payment was never confirmed by the network. Accept it as paid only if you know it arrived.",
          );
  }
}
