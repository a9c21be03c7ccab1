"use client";
import { plotBottom, plotTop } from "./frame";
import { colourOf, drawn, type Point, type Series, type Unit } from "./series";

type EndLabelsProps = {
  series: Series[];
  points: Point[];
  unit: Unit;
  height: number;
  ticks: number[];
  width: number;
};

const room = 20;

/** Names each line where it ends, so that no legend has to be matched. The last value is left to the pointer: beside a name it reads as the sum. */
export function EndLabels({ series, points, unit, height, ticks, width }: EndLabelsProps) {
  const last = points.at(-1);
  const low = ticks[0] ?? 0;
  const span = (ticks.at(-1) ?? 1) - low;
  const labels = series
    .map((one, index) => {
      const value = last?.values[one.key];
      const share = ((drawn(value, unit) ?? 0) - low) / span;
      const y = plotTop + (1 - share) * (height - plotTop - plotBottom);
      return { one, colour: colourOf(one, index), y };
    })
    .sort((a, b) => a.y - b.y);
  const places = apart(
    labels.map((label) => label.y),
    height - plotBottom,
  );
  return (
    <div aria-hidden className="pointer-events-none absolute inset-y-0 end-0" style={{ width }}>
      {labels.map(({ one, colour }, index) => (
        <p
          key={one.key}
          className="absolute -translate-y-1/2 text-meta leading-[1.3] font-medium whitespace-nowrap"
          style={{ top: places[index], color: one.previous ? "var(--text-faint)" : colour }}
        >
          {one.label}
        </p>
      ))}
    </div>
  );
}

/** The same heights, pushed down until no two labels touch, and back up at the foot. */
function apart(heights: number[], bottom: number): number[] {
  const placed: number[] = [];
  for (const height of heights) placed.push(Math.max(height, (placed.at(-1) ?? -room) + room));
  const over = (placed.at(-1) ?? 0) - (bottom - room / 2);
  return over > 0 ? placed.map((height) => height - over) : placed;
}
