import { colourOf, type Series } from "./series";
import { Swatch } from "./swatch";

/** Which line is which, where there is no room to name them at their ends. */
export function ChartLegend({ series, hidden }: { series: Series[]; hidden: boolean }) {
  if (series.length < 2 || hidden) return null;
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 pb-1 text-meta text-soft">
      {series.map((one, index) => (
        <li key={one.key} className="flex items-center gap-1.5">
          <Swatch colour={colourOf(one, index)} dashed={one.previous ?? false} />
          {one.label}
        </li>
      ))}
    </ul>
  );
}
