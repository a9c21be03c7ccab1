import type { AttentionCase } from "@/lib/invoices/attention/queries";
import { type Ending, mayAskAgain } from "@/lib/invoices/attention/rules";
import { formatMoney } from "@/lib/platform/format";
import { said } from "@/lib/platform/i18n/said";
import { msg, type Translator } from "@/lib/platform/i18n/translator";
import { type Asset, money } from "@/lib/platform/money";

const values = ({ item, invoice }: AttentionCase) => {
  const asset = invoice.asset as Asset;
  return {
    amount: formatMoney(money(item.amount, asset)),
    price: formatMoney(money(invoice.amount, asset)),
    paid: formatMoney(money(invoice.paidAmount, asset)),
    sats: formatMoney(money(item.msat ?? 0n, "BTC/11")),
  };
};

/** Why it stands here, in plain words. */
export function reasonSentence(about: AttentionCase, t: Translator): string {
  const known = values(about);
  const { reason, detail } = about.item;
  switch (reason) {
    case "part-paid":
      return t("{paid} of {price} came before it ran out. {amount} is missing.", known);
    case "paid-late":
      return t("{paid} came after it ran out, so BTCPay does not count it as paid.", known);
    case "paid-over":
      return t("It was paid, and {amount} more than the price came.", known);
    case "not-confirmed":
      if (about.invoice.paidAmount === 0n)
        return t("A payment was seen, but the network never confirmed it in time.");
      return t("{paid} was seen, but the network never confirmed it in time.", known);
    case "lost-lightning":
      return t(
        "Your Lightning node received {sats} after it ran out. BTCPay had stopped listening and does not know of it.",
        known,
      );
    case "refund-stuck":
      return t("A refund of {amount} cannot go on: {why}", {
        ...known,
        why: detail ? said(detail, t) : t("BTCPay did not say why."),
      });
  }
}

/** What is proposed, and what comes of it. */
export function proposalSentence({ item, rest }: AttentionCase, t: Translator): string | null {
  if (item.decision === "accept") return t("BTCPay is being asked to count it as paid.");
  if (item.reason === "part-paid" && rest?.status === "settled")
    return t("The rest came. Accept this invoice, so that its part counts as a sale too.");
  if (item.reason === "part-paid" && rest && !mayAskAgain(rest)) return t("The rest is asked for.");
  if (item.reason === "lost-lightning")
    return t(
      "Accepted, it is settled at BTCPay and here. BTCPay does not count the payment itself, so no sale is booked for it.",
    );
  return null;
}

export const endWords: Record<Ending, string> = {
  accepted: msg("Accepted as paid"),
  settled: msg("Settled by itself"),
  voided: msg("Voided"),
  refunded: msg("Refunded"),
  passed: msg("No longer so"),
  kept: msg("Left as it is"),
};
