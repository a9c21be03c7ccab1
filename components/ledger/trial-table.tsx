import Link from "next/link";
import { useT } from "#i18n";
import type { TrialLine, TrialSum } from "@/lib/ledger/queries/trial-balance";
import { familyName, sideNames } from "@/lib/ledger/rules";
import { Amount } from "./amount";
import { assetWords } from "./asset-words";

type Props = { sum: TrialSum; lines: TrialLine[]; base: string };

const figure = "py-2 ps-3 text-end tabular-nums sm:w-44";

/** One asset of the trial balance: a line per kind of account, and the two sums that must be equal. */
export function TrialTable({ sum, lines, base }: Props) {
  const t = useT();
  return (
    <table className="w-full text-table">
      <caption className="px-4 pt-4 pb-1 text-start text-body font-medium sm:px-5">
        {t(assetWords[sum.asset])}
      </caption>
      <thead className="text-start text-meta text-soft">
        <tr>
          <th className="py-2 ps-4 text-start font-normal sm:ps-5">{t("Account")}</th>
          <th className={`${figure} font-normal`}>{t("Debit")}</th>
          <th className={`${figure} pe-4 font-normal sm:pe-5`}>{t("Credit")}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.family} className="border-t border-line-soft">
            <td className="py-2 ps-4 sm:ps-5">
              <AccountCell line={line} base={base} />
            </td>
            <td className={figure}>
              <Amount amount={line.debit} asset={line.asset} />
            </td>
            <td className={`${figure} pe-4 sm:pe-5`}>
              <Amount amount={line.credit} asset={line.asset} />
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr className="border-t border-line-strong font-semibold">
          <td className="py-2 ps-4 sm:ps-5">
            {sum.difference === 0n ? (
              t("Total")
            ) : (
              <span className="text-bad">{t("Not in balance")}</span>
            )}
          </td>
          <td className={figure}>
            <Amount amount={sum.debit} asset={sum.asset} />
          </td>
          <td className={`${figure} pe-4 sm:pe-5`}>
            <Amount amount={sum.credit} asset={sum.asset} />
          </td>
        </tr>
      </tfoot>
    </table>
  );
}

function AccountCell({ line, base }: { line: TrialLine; base: string }) {
  const t = useT();
  const side = t(sideNames[line.side]);
  const { accounts } = line;
  const detail =
    accounts > 1
      ? t("{side}, {accounts, plural, one {# account} other {# accounts}}", { side, accounts })
      : side;
  return (
    <>
      <Link
        href={`${base}?family=${encodeURIComponent(line.family)}#journal`}
        className="dotted-link"
      >
        {t(familyName(line.family))}
      </Link>
      <span className="block text-meta text-faint sm:ms-2 sm:inline">{detail}</span>
    </>
  );
}
