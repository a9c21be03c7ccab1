import { colourOf, type Series } from "./series";
import { Swatch } from "./swatch";

/** Which line is which, where there is no room to name them at their ends. */
export function ChartLegend({ series, height }: { series: Series[]; height: number }) {
  return (
    <ul
      className="flex flex-wrap content-start gap-x-4 overflow-hidden text-meta text-soft"
      style={{ height }}
    >
      {series.map((one, index) => (
        <li key={one.key} className="flex h-[22px] items-center gap-1.5 whitespace-nowrap">
          <Swatch colour={colourOf(one, index)} dashed={one.previous ?? false} />
          {one.label}
        </li>
      ))}
    </ul>
  );
}
