import { useT } from "#i18n";
import type { Cell, Column, Row } from "@/components/table/cell";
import { DataTable } from "@/components/table/data-table";
import { Panel } from "@/components/ui/panel";
import { type Given, type HistoryLine, historyOf, type Names } from "@/lib/cards/history/rules";
import type { CardDetail, ShownTap } from "@/lib/cards/queries/card-detail";
import { said } from "@/lib/platform/i18n/said";
import type { Translator } from "@/lib/platform/i18n/translator";

const columnsIn = (t: Translator): Column[] => [
  { key: "when", header: t("When"), phone: "when", width: "96px" },
  { key: "what", header: t("What"), phone: "title" },
  { key: "amount", header: t("Amount"), align: "end", phone: "amount", width: "120px" },
  { key: "balance", header: t("Balance"), align: "end", phone: "hide", width: "120px", from: "md" },
];

function amountOf(line: HistoryLine): Cell | null {
  if (line.points !== null)
    return { kind: "money", value: { amount: line.points, asset: "PTS/0" }, signed: true };
  if (line.amount === null) return null;
  return { kind: "money", value: { amount: line.amount, asset: "BTC/11" }, signed: true };
}

/** Of a tap the console speaks; beside other lines stand names and notes, as they were written. */
export function subOf(
  { detail, where }: HistoryLine,
  tap: ShownTap | undefined,
  t: Translator,
): string | undefined {
  if (detail !== null) return tap ? t(detail) : detail;
  return where !== null && tap?.merchantId === null ? t(where) : (where ?? undefined);
}

const rowOf = (line: HistoryLine, tap: ShownTap | undefined, t: Translator): Row => ({
  id: line.id,
  cells: {
    when: { kind: "time", at: line.at },
    what: { text: t(line.what), strong: true, sub: subOf(line, tap, t) },
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
  const t = useT();
  const lines = historyOf(detail, given, names, (text) => said(text, t));
  const taps = new Map(detail.taps.map((tap) => [tap.id, tap]));
  return (
    <Panel
      title={t("History")}
      note={t("{count, plural, one {# entry} other {# entries}}, newest first", {
        count: lines.length,
      })}
      flush
    >
      <DataTable
        caption={t("What happened to this card, newest first")}
        columns={columnsIn(t)}
        rows={lines.map((line) => rowOf(line, taps.get(line.id), t))}
        {...{ zone, now }}
        bare
      />
    </Panel>
  );
}
