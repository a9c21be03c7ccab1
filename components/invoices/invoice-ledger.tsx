import type { Column, Row } from "@/components/table/cell";
import { DataTable } from "@/components/table/data-table";
import { Panel } from "@/components/ui/panel";
import type { JournalRow } from "@/lib/ledger/queries/journal";
import { accountName, columnsOf, type Leg } from "@/lib/ledger/rules";

const columns: Column[] = [
  { key: "account", header: "Account", phone: "title" },
  { key: "what", header: "What", phone: "hide", from: "md" },
  { key: "when", header: "When", width: "130px", phone: "when" },
  { key: "debit", header: "Debit", align: "end", width: "170px", phone: "hide" },
  { key: "credit", header: "Credit", align: "end", width: "170px", phone: "amount" },
];

const kinds: Record<string, string> = {
  "invoice.payment": "Payment taken in",
  "invoice.payment-reversed": "Payment taken out again",
  "invoice.settled": "Taken as a sale",
  "invoice.reopened": "No longer a sale",
};

function rowOf(journal: JournalRow, leg: Leg, index: number): Row {
  const { debit, credit } = columnsOf(leg.amount);
  const cell = (amount: bigint) =>
    amount === 0n ? null : ({ kind: "money", value: { amount, asset: leg.asset } } as const);
  return {
    id: `${journal.id}-${index}`,
    cells: {
      account: accountName(leg.code),
      what: index === 0 ? (kinds[journal.kind] ?? journal.kind) : null,
      when: index === 0 ? { kind: "time", at: journal.eventAt } : null,
      debit: cell(debit),
      credit: cell(credit),
    },
  };
}

type Props = { journals: readonly JournalRow[] | null; zone: string; now: Date };

/** What the invoice moved in the books; debits and credits are equal in each currency. */
export function InvoiceLedger({ journals, zone, now }: Props) {
  if (!journals || journals.length === 0) return null;
  return (
    <Panel title="Ledger entries" note="Balanced in every currency" flush>
      <DataTable
        caption="Ledger entries of this invoice, newest journal first"
        columns={columns}
        rows={journals.flatMap((journal) =>
          journal.legs.map((leg, index) => rowOf(journal, leg, index)),
        )}
        {...{ zone, now }}
        compact
        bare
      />
    </Panel>
  );
}
