import type { InvoiceEvent } from "@/lib/invoices/queries";
import { formatMoney } from "@/lib/platform/format";
import { said } from "@/lib/platform/i18n/said";
import type { Translator } from "@/lib/platform/i18n/translator";
import { type Asset, isAsset, money } from "@/lib/platform/money";
import { refundTold } from "./refund-words";
import { rateWords } from "./words";

type Tone = "good" | "warn" | "bad" | "info" | "mute";
export type Told = { title: string; detail?: string; tone?: Tone };
type Detail = Record<string, string | null | undefined>;

const sats = (msat: string | null | undefined): string =>
  msat ? formatMoney(money(BigInt(msat), "BTC/11")) : "";

const worth = ({ value, asset }: Detail): string =>
  value && asset && isAsset(asset) ? formatMoney(money(BigInt(value), asset as Asset)) : "";

function satsAtRate({ msat, rate: price, ratePair }: Detail, t: Translator): string {
  const amount = sats(msat);
  const rate = rateWords(price ?? null, ratePair?.split("_")[1] ?? "BTC");
  return rate ? t("{amount} at {rate} per bitcoin", { amount, rate }) : amount;
}

const faultOf = ({ fault }: Detail, t: Translator): string => (fault ? said(fault, t) : "");

function payment(kind: string, detail: Detail, t: Translator): Told {
  const how = detail.method === "BTC-CHAIN" ? "chain" : "lightning";
  const amount = worth(detail) || sats(detail.msat);
  const from = satsAtRate(detail, t);
  if (kind === "payment-seen")
    return {
      title: t("{amount} seen {how, select, chain {on-chain} other {over Lightning}}", {
        amount,
        how,
      }),
      detail: t("{amount}, not confirmed yet", { amount: from }),
      tone: "info",
    };
  if (kind === "payment-settled")
    return {
      title: t("{amount} received {how, select, chain {on-chain} other {over Lightning}}", {
        amount,
        how,
      }),
      detail: from,
      tone: "good",
    };
  return {
    title: t("{amount} no longer stands", { amount }),
    detail: t("The transaction was replaced or spent elsewhere."),
    tone: "bad",
  };
}

const plain: Record<string, (detail: Detail, t: Translator) => Told> = {
  requested: ({ by: name }, t) => ({
    title: name ? t("Asked for by {name}", { name }) : t("Asked for"),
  }),
  created: (detail, t) => ({
    title: t("Made at BTCPay"),
    detail: detail.msat ? satsAtRate(detail, t) : "",
  }),
  processing: (_, t) => ({
    title: t("Paid in full"),
    detail: t("Waiting for the network to confirm."),
    tone: "info",
  }),
  settled: (_, t) => ({ title: t("Settled"), tone: "good" }),
  "marked-settled": (_, t) => ({ title: t("Marked as settled at BTCPay"), tone: "good" }),
  "marked-invalid": (_, t) => ({ title: t("Voided at BTCPay") }),
  expired: (_, t) => ({ title: t("Ran out") }),
  "paid-late": (_, t) => ({ title: t("Paid after it ran out"), tone: "warn" }),
  reopened: (_, t) => ({ title: t("Waiting again"), tone: "warn" }),
  "not-confirmed": (_, t) => ({
    title: t("Never confirmed"),
    detail: t("BTCPay stopped waiting for the network."),
    tone: "bad",
  }),
  failed: (detail, t) => ({
    title: t("BTCPay did not make it"),
    detail: faultOf(detail, t),
    tone: "bad",
  }),
  note: ({ by: name, text }, t) => ({
    title: t("{name} noted", { name: name ?? "" }),
    detail: text ?? "",
    tone: "info",
  }),
  "settle-asked": ({ by: name }, t) => ({
    title: name ? t("{name} accepted it as paid", { name }) : t("accepted it as paid"),
  }),
  "void-asked": ({ by: name }, t) => ({
    title: name ? t("{name} voided it", { name }) : t("voided it"),
  }),
  "mark-refused": (detail, t) => ({
    title: t("BTCPay did not allow the mark"),
    detail: faultOf(detail, t),
    tone: "warn",
  }),
};

/** An entry of the timeline as a title and, where there is more to say, a line below it. */
export function wordsFor({ kind, detail }: Pick<InvoiceEvent, "kind" | "detail">, t: Translator) {
  const known = (detail ?? {}) as Detail;
  if (kind.startsWith("payment-")) return payment(kind, known, t);
  if (kind.startsWith("refund-")) return refundTold(kind, known, t);
  return plain[kind]?.(known, t) ?? { title: kind };
}
