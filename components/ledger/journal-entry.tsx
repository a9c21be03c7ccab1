import { useT } from "#i18n";
import { Money } from "@/components/ui/money";
import { exactTime } from "@/components/ui/time-words";
import type { JournalRow } from "@/lib/ledger/queries/journal";
import { accountName, columnsOf, familyOf, kindName, type Leg } from "@/lib/ledger/rules";
import { said } from "@/lib/platform/i18n/said";
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
  const t = useT();
  const { kind, eventAt, memo, ref, reverses, id } = journal;
  return (
    <li
      id={id}
      className="grid gap-x-6 gap-y-2 border-t border-line-soft px-4 py-3 sm:px-5 md:grid-cols-[15rem_minmax(0,1fr)]"
    >
      <div className="min-w-0">
        <p className="text-body font-medium">{t(kindName(kind))}</p>
        <p className="text-meta text-soft">
          <time dateTime={eventAt.toISOString()}>{exactTime(eventAt, zone, t.locale)}</time>
          {business && `, ${business}`}
        </p>
        {memo && <p className="text-meta wrap-anywhere text-soft">{said(memo, t)}</p>}
        {reverses && <p className="text-meta text-soft">{t("Reverses {id}", { id: reverses })}</p>}
        {ref && (
          <a
            href={`${base}?ref=${encodeURIComponent(ref)}#journal`}
            className="dotted-link text-meta text-soft"
          >
            {refName(ref, names, t)}
          </a>
        )}
      </div>
      <Legs legs={journal.legs} names={names} />
    </li>
  );
}

function Legs({ legs, names }: { legs: readonly Leg[]; names: SubjectNames }) {
  const t = useT();
  const nameOf = (code: string) => accountName(code, names[familyOf(code).subject ?? ""], t);
  return (
    <table className="w-full self-start text-table">
      <thead className="sr-only">
        <tr>
          <th>{t("Account")}</th>
          <th>{t("Debit")}</th>
          <th>{t("Credit")}</th>
        </tr>
      </thead>
      <tbody>
        {legs.map(({ code, asset, amount }) => {
          const { debit, credit } = columnsOf(amount);
          return (
            <tr key={`${code}|${asset}`} className="align-baseline">
              <td className={credit ? "py-0.5 ps-4" : "py-0.5"}>{nameOf(code)}</td>
              <td className="py-0.5 ps-3 text-end tabular-nums sm:w-40">
                {debit > 0n && <Money value={{ amount: debit, asset }} />}
              </td>
              <td className="py-0.5 ps-3 text-end tabular-nums sm:w-40">
                {credit > 0n && <Money value={{ amount: credit, asset }} />}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
