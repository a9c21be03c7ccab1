import Link from "next/link";
import type { TrialLine, TrialSum } from "@/lib/ledger/queries/trial-balance";
import { familyName, sideNames } from "@/lib/ledger/rules";
import { Amount } from "./amount";
import { assetWords } from "./asset-words";

type Props = { sum: TrialSum; lines: TrialLine[]; base: string };

const figure = "py-2 pl-3 text-right tabular-nums sm:w-44";

/** One asset of the trial balance: a line per kind of account, and the two sums that must be equal. */
export function TrialTable({ sum, lines, base }: Props) {
  return (
    <table className="w-full text-table">
      <caption className="px-4 pt-4 pb-1 text-left text-body font-medium sm:px-5">
        {assetWords[sum.asset]}
      </caption>
      <thead className="text-left text-meta text-soft">
        <tr>
          <th className="py-2 pl-4 font-normal sm:pl-5">Account</th>
          <th className={`${figure} font-normal`}>Debit</th>
          <th className={`${figure} pr-4 font-normal sm:pr-5`}>Credit</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.family} className="border-t border-line-soft">
            <td className="py-2 pl-4 sm:pl-5">
              <AccountCell line={line} base={base} />
            </td>
            <td className={figure}>
              <Amount amount={line.debit} asset={line.asset} />
            </td>
            <td className={`${figure} pr-4 sm:pr-5`}>
              <Amount amount={line.credit} asset={line.asset} />
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr className="border-t border-line-strong font-semibold">
          <td className="py-2 pl-4 sm:pl-5">
            {sum.difference === 0n ? "Total" : <span className="text-bad">Not in balance</span>}
          </td>
          <td className={figure}>
            <Amount amount={sum.debit} asset={sum.asset} />
          </td>
          <td className={`${figure} pr-4 sm:pr-5`}>
            <Amount amount={sum.credit} asset={sum.asset} />
          </td>
        </tr>
      </tfoot>
    </table>
  );
}

function AccountCell({ line, base }: { line: TrialLine; base: string }) {
  const detail =
    line.accounts > 1 ? `${sideNames[line.side]}, ${line.accounts} accounts` : sideNames[line.side];
  return (
    <>
      <Link
        href={`${base}?family=${encodeURIComponent(line.family)}#journal`}
        className="dotted-link"
      >
        {familyName(line.family)}
      </Link>
      <span className="block text-meta text-faint sm:ml-2 sm:inline">{detail}</span>
    </>
  );
}
