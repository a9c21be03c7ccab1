import { Download } from "lucide-react";
import { useT } from "#i18n";
import { csvOf } from "./csv";
import { exact, type Point, type Series, type Unit } from "./series";

type ChartTableProps = {
  title: string;
  series: Series[];
  points: Point[];
  unit: Unit;
};

/** The figures behind a chart, exact. */
export function ChartTable({ title, series, points, unit }: ChartTableProps) {
  const t = useT();
  return (
    <>
      <section
        className="max-h-80 overflow-auto"
        aria-label={t("{title}, table", { title })}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        tabIndex={0}
      >
        <table className="w-full text-table">
          <caption className="sr-only">{title}</caption>
          <thead className="sticky top-0 bg-surface text-meta text-faint">
            <tr className="h-8 shadow-[inset_0_-1px_0_var(--line)]">
              <th scope="col" className="text-start font-medium">
                {t("When")}
              </th>
              {series.map((one) => (
                <th key={one.key} scope="col" className="ps-4 text-end font-medium">
                  {one.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {points.map((point) => (
              <tr key={point.label} className="h-8 shadow-[inset_0_-1px_0_var(--line-soft)]">
                <th scope="row" className="text-start font-normal whitespace-nowrap text-soft">
                  {point.label}
                </th>
                {series.map((one) => (
                  <td key={one.key} className="ps-4 text-end whitespace-nowrap tabular-nums">
                    {exact(point.values[one.key], unit, t)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <a
        href={`data:text/csv;charset=utf-8,${encodeURIComponent(csvOf(series, points, unit, t))}`}
        download={`${title}.csv`}
        className="mt-2 inline-flex min-h-8 items-center gap-1.5 text-table font-medium text-primary hover:underline pointer-coarse:min-h-11"
      >
        <Download className="size-4" aria-hidden />
        {t("Download CSV")}
      </a>
    </>
  );
}
