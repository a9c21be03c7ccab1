import { Money } from "@/components/ui/money";
import { exactTime } from "@/components/ui/time-words";
import type { JournalRow } from "@/lib/ledger/queries/journal";
import { accountName, columnsOf, familyOf, kindName, type Leg } from "@/lib/ledger/rules";
import { refName, type SubjectNames } from "./subject-names";

type Props = {
  journal: JournalRow;
  zone: string;
  business: string | null;
  base: string;
  names?: SubjectNames;
};

/** A journal as it stands in the books: what happened, and its legs with debits first. */
export function JournalEntry({ journal, zone, business, base, names = {} }: Props) {
  const { kind, eventAt, memo, ref, reverses, id } = journal;
  return (
    <li
      id={id}
      className="grid gap-x-6 gap-y-2 border-t border-line-soft px-4 py-3 sm:px-5 md:grid-cols-[15rem_minmax(0,1fr)]"
    >
      <div className="min-w-0">
        <p className="text-body font-medium">{kindName(kind)}</p>
        <p className="text-meta text-soft">
          <time dateTime={eventAt.toISOString()}>{exactTime(eventAt, zone)}</time>
          {business && `, ${business}`}
        </p>
        {memo && <p className="text-meta wrap-anywhere text-soft">{memo}</p>}
        {reverses && <p className="text-meta text-soft">Reverses {reverses}</p>}
        {ref && (
          <a
            href={`${base}?ref=${encodeURIComponent(ref)}#journal`}
            className="dotted-link text-meta text-soft"
          >
            {refName(ref, names)}
          </a>
        )}
      </div>
      <Legs legs={journal.legs} names={names} />
    </li>
  );
}

function Legs({ legs, names }: { legs: readonly Leg[]; names: SubjectNames }) {
  const nameOf = (code: string) => accountName(code, names[familyOf(code).subject ?? ""]);
  return (
    <table className="w-full self-start text-table">
      <thead className="sr-only">
        <tr>
          <th>Account</th>
          <th>Debit</th>
          <th>Credit</th>
        </tr>
      </thead>
      <tbody>
        {legs.map(({ code, asset, amount }) => {
          const { debit, credit } = columnsOf(amount);
          return (
            <tr key={`${code}|${asset}`} className="align-baseline">
              <td className={credit ? "py-0.5 pl-4" : "py-0.5"}>{nameOf(code)}</td>
              <td className="py-0.5 pl-3 text-right tabular-nums sm:w-40">
                {debit > 0n && <Money value={{ amount: debit, asset }} />}
              </td>
              <td className="py-0.5 pl-3 text-right tabular-nums sm:w-40">
                {credit > 0n && <Money value={{ amount: credit, asset }} />}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
