import type { Cell, Column, Row } from "@/components/table/cell";
import { DataTable } from "@/components/table/data-table";
import { Panel } from "@/components/ui/panel";
import type { HistoryLine } from "@/lib/cards/history/rules";

const columns: Column[] = [
  { key: "when", header: "When", phone: "when", width: "110px" },
  { key: "what", header: "What", phone: "title" },
  { key: "where", header: "Where", phone: "hide", from: "md" },
  { key: "amount", header: "Amount", align: "end", phone: "amount", width: "150px" },
  { key: "balance", header: "Balance", align: "end", phone: "hide", width: "140px", from: "md" },
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
    what: { text: line.what, strong: true, sub: line.detail ?? undefined },
    where: line.where,
    amount: amountOf(line),
    balance:
      line.balance === null
        ? null
        : { kind: "money", value: { amount: line.balance, asset: "BTC/11" } },
  },
});

type CardHistoryProps = { lines: readonly HistoryLine[]; zone: string; now: Date };

export function CardHistory({ lines, zone, now }: CardHistoryProps) {
  return (
    <Panel title="History" note={`${lines.length} entries, newest first`} flush>
      <DataTable
        caption="What happened to this card, newest first"
        columns={columns}
        rows={lines.map(rowOf)}
        {...{ zone, now }}
      />
    </Panel>
  );
}
