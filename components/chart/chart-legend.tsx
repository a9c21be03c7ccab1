import { colourOf, type Series } from "./series";
import { Swatch } from "./swatch";

/** Which line is which, where there is no room to name them at their ends: one row, 24 px. */
export function ChartLegend({ series }: { series: Series[] }) {
  return (
    <ul className="no-scrollbar flex h-6 gap-x-4 overflow-x-auto whitespace-nowrap text-meta text-soft">
      {series.map((one, index) => (
        <li key={one.key} className="flex items-center gap-1.5">
          <Swatch colour={colourOf(one, index)} dashed={one.previous ?? false} />
          {one.label}
        </li>
      ))}
    </ul>
  );
}
