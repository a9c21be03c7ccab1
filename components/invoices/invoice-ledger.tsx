import { useT } from "#i18n";
import { Money } from "@/components/ui/money";
import { Panel } from "@/components/ui/panel";
import { exactTime } from "@/components/ui/time-words";
import type { JournalRow } from "@/lib/ledger/queries/journal";
import { accountName, columnsOf, type Leg } from "@/lib/ledger/rules";
import { msg } from "@/lib/platform/i18n/translator";

const kinds: Record<string, string> = {
  "invoice.payment": msg("Payment taken in"),
  "invoice.payment-reversed": msg("Payment taken out again"),
  "invoice.settled": msg("Taken as a sale"),
  "invoice.reopened": msg("No longer a sale"),
  "refund.reserved": msg("Refund set aside"),
  "refund.paid": msg("Refund paid"),
  "refund.released": msg("Refund given up"),
};

function Entry({ leg }: { leg: Leg }) {
  const t = useT();
  const { debit, credit } = columnsOf(leg.amount);
  const cell = (amount: bigint) => (
    <td className="py-2 ps-3 text-end align-top">
      {amount > 0n && <Money value={{ amount, asset: leg.asset }} stacked />}
    </td>
  );
  return (
    <tr className="border-t border-line-soft">
      <td className="py-2">{accountName(leg.code, undefined, t)}</td>
      {cell(debit)}
      {cell(credit)}
    </tr>
  );
}

function Journal({ journal, zone }: { journal: JournalRow; zone: string }) {
  const t = useT();
  const what = t(kinds[journal.kind] ?? journal.kind);
  return (
    <table className="mb-5 w-full text-table last:mb-0">
      <caption className="pb-1 text-start text-body font-medium">
        {what}
        <span className="ms-2 text-meta font-normal text-faint">
          {exactTime(journal.eventAt, zone, t.locale)}
        </span>
      </caption>
      <thead className="text-meta text-soft">
        <tr>
          <th className="py-1.5 text-start font-medium">{t("Account")}</th>
          <th className="py-1.5 ps-3 text-end font-medium">{t("Debit")}</th>
          <th className="py-1.5 ps-3 text-end font-medium">{t("Credit")}</th>
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
  const t = useT();
  if (!journals || journals.length === 0) return null;
  return (
    <Panel title={t("Ledger entries")} note={t("Debit and credit are equal in each currency.")}>
      {journals.map((journal) => (
        <Journal key={journal.id} journal={journal} zone={zone} />
      ))}
    </Panel>
  );
}
