import type { Column, Row } from "@/components/table/cell";
import { DataTable } from "@/components/table/data-table";
import { Panel } from "@/components/ui/panel";
import type { Payment } from "@/lib/invoices/schema";
import { formatMoney } from "@/lib/platform/format";
import { type Asset, money } from "@/lib/platform/money";
import { methodWords, rateWords } from "./words";

const columns: Column[] = [
  { key: "state", header: "State", width: "140px", phone: "state" },
  { key: "method", header: "Method", phone: "title" },
  { key: "when", header: "When", width: "120px", phone: "when" },
  { key: "sats", header: "Sats", align: "end", width: "150px", phone: "hide" },
  { key: "value", header: "Worth", align: "end", width: "150px", phone: "amount" },
  { key: "rate", header: "Rate", align: "end", width: "170px", phone: "hide", from: "lg" },
  { key: "fee", header: "Fee", align: "end", width: "100px", phone: "hide", from: "wide" },
  { key: "id", header: "Payment", width: "170px", phone: "hide", from: "md" },
];

const states = {
  processing: { text: "Not confirmed yet", tone: "info" },
  settled: { text: "Received", tone: "good" },
  invalid: { text: "No longer stands", tone: "bad" },
} as const;

function rowOf(payment: Payment, currency: string): Row {
  const { id, btcpayId, method, msat, feeMsat, value, asset, proof, cardId } = payment;
  const how = cardId ? "Flashcard" : (methodWords[method] ?? method);
  const rate = rateWords(payment.rate, currency);
  return {
    id,
    cells: {
      state: { kind: "status", ...states[payment.status] },
      method: { text: how, strong: true, sub: proof ? `Proof ${proof.slice(0, 12)}…` : undefined },
      when: { kind: "time", at: payment.receivedAt },
      sats: { kind: "money", value: money(msat, "BTC/11") },
      value: { kind: "money", value: money(value, asset as Asset) },
      rate: rate ? { kind: "number", text: rate, sub: payment.ratePair } : null,
      fee: { kind: "number", text: formatMoney(money(feeMsat, "BTC/11")) },
      id: { kind: "id", text: `${btcpayId.slice(0, 10)}…`, copy: btcpayId },
    },
  };
}

type Props = { payments: readonly Payment[]; currency: string; zone: string; now: Date };

export function PaymentsTable({ payments, currency, zone, now }: Props) {
  if (payments.length === 0) return null;
  return (
    <Panel title="Payments" flush>
      <DataTable
        caption="Payments of this invoice, oldest first"
        columns={columns}
        rows={payments.map((payment) => rowOf(payment, currency))}
        {...{ zone, now }}
        bare
      />
    </Panel>
  );
}
