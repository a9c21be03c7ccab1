import type { Column, Row } from "@/components/table/cell";
import { DataTable } from "@/components/table/data-table";
import { Panel } from "@/components/ui/panel";
import type { JournalRow } from "@/lib/ledger/queries/journal";
import { accountName, columnsOf, type Leg } from "@/lib/ledger/rules";

const columns: Column[] = [
  { key: "account", header: "Account", phone: "title" },
  { key: "when", header: "When", phone: "when", width: "120px" },
  { key: "debit", header: "Debit", align: "end", phone: "hide", width: "140px" },
  { key: "credit", header: "Credit", align: "end", phone: "amount", width: "140px" },
];

const kinds: Record<string, string> = {
  "card.load": "Load",
  "card.load-back": "Load taken back",
  "card.tap-reserve": "Set aside for a tap",
  "card.tap-released": "Back from a tap that was not paid",
};

function rowOf(journal: JournalRow, leg: Leg, index: number, number: string): Row {
  const { debit, credit } = columnsOf(leg.amount);
  const money = (amount: bigint) =>
    amount === 0n ? null : ({ kind: "money", value: { amount, asset: leg.asset } } as const);
  const name = accountName(leg.code, leg.code.startsWith("card:") ? number : undefined);
  return {
    id: `${journal.id}-${index}`,
    cells: {
      account: { text: name, sub: index === 0 ? (kinds[journal.kind] ?? journal.kind) : undefined },
      when: index === 0 ? { kind: "time", at: journal.eventAt } : null,
      debit: money(debit),
      credit: money(credit),
    },
  };
}

type CardLedgerProps = {
  journals: readonly JournalRow[];
  card: { number: string };
  zone: string;
  now: Date;
};

/** The latest journals that moved the card's account; nothing for those who may not read the books. */
export function CardLedger({ journals, card, zone, now }: CardLedgerProps) {
  if (journals.length === 0) return null;
  return (
    <Panel title="Ledger entries" note="What moved this card’s account, latest first" flush>
      <DataTable
        caption="Ledger entries of this card"
        columns={columns}
        rows={journals
          .slice(0, 10)
          .flatMap((journal) =>
            journal.legs.map((leg, index) => rowOf(journal, leg, index, card.number)),
          )}
        {...{ zone, now }}
        bare
        compact
      />
    </Panel>
  );
}
