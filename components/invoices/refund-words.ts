import type { RefundView } from "@/lib/invoices/refunds/queries";
import { formatMoney } from "@/lib/platform/format";
import { said } from "@/lib/platform/i18n/said";
import type { Translator } from "@/lib/platform/i18n/translator";
import { type Asset, isAsset, money } from "@/lib/platform/money";

type Tone = "good" | "warn" | "bad" | "info" | "mute";
type Told = { title: string; detail?: string; tone?: Tone };
type Detail = Record<string, string | null | undefined>;

const amountIn = ({ value, asset }: Detail): string =>
  value && asset && isAsset(asset) ? formatMoney(money(BigInt(value), asset as Asset)) : "";

const tones: Record<string, Tone> = {
  "refund-asked": "info",
  "refund-approved": "info",
  "refund-link-mailed": "info",
  "refund-claimed": "info",
  "refund-in-flight": "info",
  "refund-paid": "good",
  "refund-refused": "warn",
  "refund-failed": "bad",
};

const titleOf = (kind: string, detail: Detail, t: Translator): string => {
  const known = { amount: amountIn(detail), name: detail.by ?? "" };
  switch (kind) {
    case "refund-asked":
      return t("{name} asked for a refund of {amount}", known);
    case "refund-approved":
      return t("{name} approved the refund of {amount}", known);
    case "refund-open":
      return t("Refund of {amount} can be claimed", known);
    case "refund-link-mailed":
      return t("{name} sent the claim link of {amount} to the customer by e-mail", known);
    case "refund-claimed":
      return t("Refund of {amount} claimed", known);
    case "refund-in-flight":
      return t("Refund of {amount} on its way", known);
    case "refund-paid":
      return t("{amount} refunded", known);
    case "refund-cancel-asked":
      return t("{name} cancelled the refund of {amount}", known);
    case "refund-cancelled":
      return t("Refund of {amount} cancelled", known);
    case "refund-expired":
      return t("Refund of {amount} ran out", known);
    case "refund-refused":
      return t("BTCPay could not send the refund of {amount}", known);
    default:
      return t("BTCPay did not make the refund of {amount}", known);
  }
};

/** A refund's entry on the timeline of its invoice. */
export function refundTold(kind: string, detail: Detail, t: Translator): Told {
  const fault = detail.fault ? said(detail.fault, t) : "";
  const waits = detail.waits ? t("Waits for a second person.") : "";
  const tone = tones[kind];
  return {
    title: titleOf(kind, detail, t),
    detail: [detail.reason, waits, fault].filter(Boolean).join(" · "),
    ...(tone ? { tone } : {}),
  };
}

/** What the state alone does not say of a refund. */
export function refundNote(refund: RefundView, t: Translator): string | null {
  const { status, closing, fault, paidMsat, msat } = refund;
  if (status === "failed" && fault)
    return t("{fault} Nothing was sent.", { fault: said(fault, t) });
  if (fault)
    return t("{fault} It can be claimed with its link instead.", { fault: said(fault, t) });
  if (closing === "cancelled" && (status === "in-flight" || status === "claimed"))
    return t("It was cancelled while its money was on its way. What arrives counts as refunded.");
  if (closing === "cancelled" && (status === "open" || status === "requested"))
    return t("BTCPay is taking it back.");
  if (paidMsat > 0n && paidMsat < msat)
    return t("{paid} of it has been paid.", { paid: formatMoney(money(paidMsat, "BTC/11"), t) });
  return null;
}
