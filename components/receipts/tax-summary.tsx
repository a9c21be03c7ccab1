import { useT } from "#i18n";
import { EmptyState } from "@/components/ui/empty-state";
import { Money } from "@/components/ui/money";
import { Panel } from "@/components/ui/panel";
import { TextLink } from "@/components/ui/text-link";
import { msg } from "@/lib/platform/i18n/translator";
import { type Asset, money } from "@/lib/platform/money";
import type { TaxSum } from "@/lib/receipts/queries/tax";
import { categoryNames, seriesNames } from "@/lib/receipts/rules";

type Column = "taxable" | "zeroRated" | "exempt" | "untaxed" | "tax" | "total";
const rows: [Column, string][] = [
  ["taxable", msg("Taxable, before GCT")],
  ["zeroRated", categoryNames.zero],
  ["exempt", categoryNames.exempt],
  ["untaxed", categoryNames.none],
  ["tax", msg("GCT")],
  ["total", msg("Total")],
];

const figure = "py-2 ps-3 text-end tabular-nums";

function CurrencyTable({ asset, sums }: { asset: Asset; sums: TaxSum[] }) {
  const t = useT();
  const of = (series: TaxSum["series"], column: Column) =>
    sums.filter((one) => one.series === series).reduce((sum, one) => sum + one[column], 0n);
  const cells = (column: Column) => {
    const [sold, credited] = [of("receipt", column), of("credit-note", column)];
    return { sold, credited, net: sold + credited };
  };
  return (
    <div className="overflow-x-auto">
      <table className="w-full text-table">
        <caption className="sr-only">{asset.split("/")[0]}</caption>
        <thead className="text-meta text-soft">
          <tr>
            <td />
            <th scope="col" className={`${figure} font-normal max-sm:hidden`}>
              {t(seriesNames.receipt)}
            </th>
            <th scope="col" className={`${figure} font-normal max-sm:hidden`}>
              {t(seriesNames["credit-note"])}
            </th>
            <th scope="col" className={`${figure} font-normal`}>
              {t("Net")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([column, label]) => {
            const { sold, credited, net } = cells(column);
            const strong = column === "tax" || column === "total" ? "font-semibold" : "";
            return (
              <tr key={column} className={`border-t border-line-soft ${strong}`} data-sum={column}>
                <th scope="row" className={`py-2 text-start ${strong || "font-normal"}`}>
                  {t(label)}
                </th>
                <td className={`${figure} max-sm:hidden`}>
                  <Money value={money(sold, asset)} stacked />
                </td>
                <td className={`${figure} max-sm:hidden`}>
                  <Money value={money(credited, asset)} stacked />
                </td>
                <td className={figure}>
                  <Money value={money(net, asset)} stacked />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

type Props = { sums: TaxSum[]; listHref: string };

/** What the receipts and credit notes of a period come to, a table a currency. */
export function TaxSummary({ sums, listHref }: Props) {
  const t = useT();
  const assets = [...new Set(sums.map(({ asset }) => asset))];
  if (assets.length === 0)
    return (
      <Panel>
        <EmptyState>{t("No receipt was written in these days.")}</EmptyState>
      </Panel>
    );
  const documents = sums.reduce((sum, one) => sum + one.documents, 0);
  return (
    <>
      {assets.map((asset) => (
        <Panel key={asset} title={asset === "BTC/11" ? t("Bitcoin") : asset.split("/")[0]}>
          <CurrencyTable asset={asset} sums={sums.filter((one) => one.asset === asset)} />
        </Panel>
      ))}
      <p className="text-table text-soft">
        <TextLink href={listHref}>
          {t(
            "{documents, plural, one {The # document behind it} other {The # documents behind it}}",
            {
              documents,
            },
          )}
        </TextLink>
      </p>
    </>
  );
}
