import { Money } from "@/components/ui/money";
import { Panel } from "@/components/ui/panel";
import { exactTime } from "@/components/ui/time-words";
import type { JournalRow } from "@/lib/ledger/queries/journal";
import { accountName, columnsOf, type Leg } from "@/lib/ledger/rules";

const kinds: Record<string, string> = {
  "invoice.payment": "Payment taken in",
  "invoice.payment-reversed": "Payment taken out again",
  "invoice.settled": "Taken as a sale",
  "invoice.reopened": "No longer a sale",
};

function Entry({ leg }: { leg: Leg }) {
  const { debit, credit } = columnsOf(leg.amount);
  const cell = (amount: bigint) => (
    <td className="py-2 pl-3 text-right align-top">
      {amount > 0n && <Money value={{ amount, asset: leg.asset }} stacked />}
    </td>
  );
  return (
    <tr className="border-t border-line-soft">
      <td className="py-2">{accountName(leg.code)}</td>
      {cell(debit)}
      {cell(credit)}
    </tr>
  );
}

function Journal({ journal, zone }: { journal: JournalRow; zone: string }) {
  const what = kinds[journal.kind] ?? journal.kind;
  return (
    <table className="mb-5 w-full text-table last:mb-0">
      <caption className="pb-1 text-left text-body font-medium">
        {what}
        <span className="ml-2 text-meta font-normal text-faint">
          {exactTime(journal.eventAt, zone)}
        </span>
      </caption>
      <thead className="text-meta text-soft">
        <tr>
          <th className="py-1.5 text-left font-medium">Account</th>
          <th className="py-1.5 pl-3 text-right font-medium">Debit</th>
          <th className="py-1.5 pl-3 text-right font-medium">Credit</th>
        </tr>
      </thead>
      <tbody>
        {journal.legs.map((leg) => (
          <Entry key={`${leg.code} ${leg.asset}`} leg={leg} />
        ))}
      </tbody>
    </table>
  );
}

type Props = { journals: readonly JournalRow[] | null; zone: string };

/** What the invoice moved in the books, newest first; debits and credits are equal in each currency. */
export function InvoiceLedger({ journals, zone }: Props) {
  if (!journals || journals.length === 0) return null;
  return (
    <Panel title="Ledger entries" note="Debit and credit are equal in each currency.">
      {journals.map((journal) => (
        <Journal key={journal.id} journal={journal} zone={zone} />
      ))}
    </Panel>
  );
}
