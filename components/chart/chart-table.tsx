import { Download } from "lucide-react";
import { exact, type Point, type Series, type Unit } from "./series";

type ChartTableProps = {
  title: string;
  series: Series[];
  points: Point[];
  unit: Unit;
  csvHref?: string | undefined;
};

/** The figures behind a chart, exact. */
export function ChartTable({ title, series, points, unit, csvHref }: ChartTableProps) {
  return (
    <>
      <section
        className="max-h-80 overflow-auto"
        aria-label={`${title}, table`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        tabIndex={0}
      >
        <table className="w-full text-table">
          <caption className="sr-only">{title}</caption>
          <thead className="sticky top-0 bg-surface text-meta text-faint">
            <tr className="h-8 shadow-[inset_0_-1px_0_var(--line)]">
              <th scope="col" className="text-left font-medium">
                When
              </th>
              {series.map((one) => (
                <th key={one.key} scope="col" className="pl-4 text-right font-medium">
                  {one.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {points.map((point) => (
              <tr key={point.label} className="h-8 shadow-[inset_0_-1px_0_var(--line-soft)]">
                <th scope="row" className="text-left font-normal whitespace-nowrap text-soft">
                  {point.label}
                </th>
                {series.map((one) => (
                  <td key={one.key} className="pl-4 text-right whitespace-nowrap tabular-nums">
                    {exact(point.values[one.key], unit)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {csvHref && (
        <a
          href={csvHref}
          className="mt-2 inline-flex min-h-8 items-center gap-1.5 text-table font-medium text-primary hover:underline"
        >
          <Download className="size-4" aria-hidden />
          Download CSV
        </a>
      )}
    </>
  );
}
