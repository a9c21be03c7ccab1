import type { Cell, Column, Row } from "@/components/table/cell";
import { DataTable } from "@/components/table/data-table";
import { Panel } from "@/components/ui/panel";
import { type Given, type HistoryLine, historyOf, type Names } from "@/lib/cards/history/rules";
import type { CardDetail } from "@/lib/cards/queries/card-detail";

const columns: Column[] = [
  { key: "when", header: "When", phone: "when", width: "96px" },
  { key: "what", header: "What", phone: "title" },
  { key: "amount", header: "Amount", align: "end", phone: "amount", width: "120px" },
  { key: "balance", header: "Balance", align: "end", phone: "hide", width: "120px", from: "md" },
];

function amountOf(line: HistoryLine): Cell | null {
  if (line.points !== null)
    return { kind: "money", value: { amount: line.points, asset: "PTS/0" }, signed: true };
  if (line.amount === null) return null;
  return { kind: "money", value: { amount: line.amount, asset: "BTC/11" }, signed: true };
}

const rowOf = (line: HistoryLine): Row => ({
  id: line.id,
  cells: {
    when: { kind: "time", at: line.at },
    what: { text: line.what, strong: true, sub: line.detail ?? line.where ?? undefined },
    amount: amountOf(line),
    balance:
      line.balance === null
        ? null
        : { kind: "money", value: { amount: line.balance, asset: "BTC/11" } },
  },
});

type CardHistoryPanelProps = {
  detail: Extract<CardDetail, { own: true }>;
  given: readonly Given[];
  names: Names;
  zone: string;
  now: Date;
};

export function CardHistoryPanel({ detail, given, names, zone, now }: CardHistoryPanelProps) {
  const lines = historyOf(detail, given, names);
  return (
    <Panel title="History" note={`${lines.length} entries, newest first`} flush>
      <DataTable
        caption="What happened to this card, newest first"
        columns={columns}
        rows={lines.map(rowOf)}
        {...{ zone, now }}
        bare
      />
    </Panel>
  );
}
