import type { InvoiceEvent } from "@/lib/invoices/queries";
import { formatMoney } from "@/lib/platform/format";
import { type Asset, isAsset, money } from "@/lib/platform/money";
import { rateWords } from "./words";

type Tone = "good" | "warn" | "bad" | "info" | "mute";
export type Told = { title: string; detail?: string; tone?: Tone };
type Detail = Record<string, string | null | undefined>;

const sats = (msat: string | null | undefined): string =>
  msat ? formatMoney(money(BigInt(msat), "BTC/11")) : "";

const worth = ({ value, asset }: Detail): string =>
  value && asset && isAsset(asset) ? formatMoney(money(BigInt(value), asset as Asset)) : "";

const atRate = ({ rate, ratePair }: Detail): string => {
  const words = rateWords(rate ?? null, ratePair?.split("_")[1] ?? "BTC");
  return words ? ` at ${words} per bitcoin` : "";
};

const by = ({ by: name }: Detail, what: string): string => (name ? `${name} ${what}` : what);

function payment(kind: string, detail: Detail): Told {
  const how = detail.method === "BTC-CHAIN" ? "on-chain" : "over Lightning";
  const amount = worth(detail) || sats(detail.msat);
  const from = `${sats(detail.msat)}${atRate(detail)}`;
  if (kind === "payment-seen")
    return {
      title: `${amount} seen ${how}`,
      detail: `${from}, not confirmed yet`,
      tone: "info",
    };
  if (kind === "payment-settled")
    return { title: `${amount} received ${how}`, detail: from, tone: "good" };
  return {
    title: `${amount} no longer stands`,
    detail: "The transaction was replaced or spent elsewhere.",
    tone: "bad",
  };
}

const plain: Record<string, (detail: Detail) => Told> = {
  requested: (detail) => ({ title: detail.by ? `Asked for by ${detail.by}` : "Asked for" }),
  created: (detail) => ({
    title: "Made at BTCPay",
    detail: detail.msat ? `${sats(detail.msat)}${atRate(detail)}` : "",
  }),
  processing: () => ({
    title: "Paid in full",
    detail: "Waiting for the network to confirm.",
    tone: "info",
  }),
  settled: () => ({ title: "Settled", tone: "good" }),
  "marked-settled": () => ({ title: "Marked as settled at BTCPay", tone: "good" }),
  "marked-invalid": () => ({ title: "Voided at BTCPay" }),
  expired: () => ({ title: "Ran out" }),
  "paid-late": () => ({ title: "Paid after it ran out", tone: "warn" }),
  reopened: () => ({ title: "Waiting again", tone: "warn" }),
  "not-confirmed": () => ({
    title: "Never confirmed",
    detail: "BTCPay stopped waiting for the network.",
    tone: "bad",
  }),
  failed: (detail) => ({
    title: "BTCPay did not make it",
    detail: detail.fault ?? "",
    tone: "bad",
  }),
  "settle-asked": (detail) => ({ title: by(detail, "accepted it as paid") }),
  "void-asked": (detail) => ({ title: by(detail, "voided it") }),
  "mark-refused": (detail) => ({
    title: "BTCPay did not allow the mark",
    detail: detail.fault ?? "",
    tone: "warn",
  }),
};

/** An entry of the timeline as a title and, where there is more to say, a line below it. */
export function wordsFor({ kind, detail }: Pick<InvoiceEvent, "kind" | "detail">): Told {
  const known = (detail ?? {}) as Detail;
  if (kind.startsWith("payment-")) return payment(kind, known);
  return plain[kind]?.(known) ?? { title: kind };
}
