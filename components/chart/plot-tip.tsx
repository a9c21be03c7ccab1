"use client";
import { useT } from "#i18n";
import { colourOf, exact, type Point, type Series, type Unit } from "./series";
import { Swatch } from "./swatch";

type PlotTipProps = { point: Point | undefined; series: Series[]; unit: Unit };

export function PlotTip({ point, series, unit }: PlotTipProps) {
  const t = useT();
  if (!point) return null;
  return (
    <div className="rounded-card bg-raised px-3 py-2 text-meta shadow-float">
      <p className="mb-1 font-medium text-soft">{point.label}</p>
      <ul className="grid gap-0.5">
        {series.map((one, index) => (
          <li key={one.key} className="flex items-center gap-2 whitespace-nowrap">
            <Swatch colour={colourOf(one, index)} dashed={one.previous ?? false} />
            <span className="text-soft">{one.label}</span>
            <span className="ms-auto ps-3 font-medium tabular-nums">
              {exact(point.values[one.key], unit, t)}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
