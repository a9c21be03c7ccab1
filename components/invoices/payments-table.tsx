import { useT } from "#i18n";
import type { Column, Row } from "@/components/table/cell";
import { DataTable } from "@/components/table/data-table";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import type { CheckedPayment } from "@/lib/invoices/queries/invoice-view";
import { formatMoney } from "@/lib/platform/format";
import { msg, type Translator } from "@/lib/platform/i18n/translator";
import { type Asset, money } from "@/lib/platform/money";
import { methodWords, rateWords } from "./words";

const columns: Column[] = [
  { key: "state", header: msg("State"), width: "140px", phone: "state" },
  { key: "method", header: msg("Method"), phone: "title" },
  { key: "when", header: msg("When"), width: "120px", phone: "when" },
  { key: "sats", header: msg("Sats"), align: "end", width: "150px", phone: "hide" },
  { key: "value", header: msg("Worth"), align: "end", width: "150px", phone: "amount" },
  { key: "rate", header: msg("Rate"), align: "end", width: "170px", phone: "hide", from: "lg" },
  { key: "fee", header: msg("Fee"), align: "end", width: "100px", phone: "hide", from: "wide" },
  { key: "id", header: msg("Payment"), width: "170px", phone: "hide", from: "md" },
];

const states = {
  processing: { text: msg("Not confirmed yet"), tone: "info" },
  settled: { text: msg("Received"), tone: "good" },
  invalid: { text: msg("No longer stands"), tone: "bad" },
} as const;

/** What proves it: the preimage, checked here, or the transaction. */
function proofOf({ method, proof, proven }: CheckedPayment, t: Translator): string | undefined {
  if (!proof) return method === "BTC-CHAIN" ? undefined : t("Preimage not known yet");
  const start = proof.slice(0, 8);
  if (proven === null) return t("Transaction {start}…", { start });
  return proven
    ? t("Preimage {start}… fits the hash", { start })
    : t("Preimage {start}… does not fit the hash", { start });
}

/** Of the invoice: its currency, and after how many blocks a payment on the chain counts. */
type About = { currency: string; wanted: number | null };

const opinions = {
  agrees: msg("a second server agrees"),
  disagrees: msg("a second server disagrees"),
  unknown: msg("a second server does not know it yet"),
};

/** How deep it lies in the chain, of how many blocks BTCPay waits for, and what another server says of it. */
function chainOf({ confirmations, opinion }: CheckedPayment, wanted: number | null, t: Translator) {
  if (confirmations === null || opinion === null) return undefined;
  const most = wanted ?? 0;
  const depth =
    confirmations < most
      ? t("{count} of {most} confirmations", { count: confirmations, most })
      : t("{count, plural, one {# confirmation} other {# confirmations}}", {
          count: confirmations,
        });
  return `${depth}, ${t(opinions[opinion])}`;
}

function rowOf(payment: CheckedPayment, { currency, wanted }: About, t: Translator): Row {
  const { id, btcpayId, method, msat, feeMsat, value, asset, cardId } = payment;
  const how = cardId ? "Flashcard" : t(methodWords[method] ?? method);
  const { text, tone } = states[payment.status];
  const sub = [proofOf(payment, t), chainOf(payment, wanted, t)].filter(Boolean).join(" · ");
  const rate = rateWords(payment.rate, currency);
  return {
    id,
    cells: {
      state: { kind: "status", tone, text: t(text) },
      method: { text: how, strong: true, sub },
      when: { kind: "time", at: payment.receivedAt },
      sats: { kind: "money", value: money(msat, "BTC/11") },
      value: { kind: "money", value: money(value, asset as Asset) },
      rate: rate ? { kind: "number", text: rate, sub: payment.ratePair } : null,
      fee: { kind: "number", text: formatMoney(money(feeMsat, "BTC/11")) },
      id: { kind: "id", text: `${btcpayId.slice(0, 10)}…`, copy: btcpayId },
    },
  };
}

type Props = About & { payments: readonly CheckedPayment[]; zone: string; now: Date };

export function PaymentsTable({ payments, currency, wanted, zone, now }: Props) {
  const t = useT();
  if (payments.length === 0) return null;
  return (
    <Panel title={t("Payments")} flush>
      {payments.some(({ opinion }) => opinion === "disagrees") && (
        <Notice tone="warn" className="mx-4 mt-3">
          {t(
            "A server that is not BTCPay sees a payment here otherwise. Look at its transaction before you hand over what was paid for.",
          )}
        </Notice>
      )}
      <DataTable
        caption={t("Payments of this invoice, oldest first")}
        columns={columns.map((column) => ({ ...column, header: t(column.header) }))}
        rows={payments.map((payment) => rowOf(payment, { currency, wanted }, t))}
        {...{ zone, now }}
        bare
      />
    </Panel>
  );
}
