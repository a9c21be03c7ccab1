"use client";
import { Area, Bar, Line } from "recharts";
import { colourOf, type Series } from "./series";

export type Kind = "line" | "area" | "bar";

/** How one series is drawn: the leading one filled or as bars, the period before dashed. */
export function mark(
  series: Series,
  index: number,
  kind: Kind,
  { single, fade }: { single: boolean; fade: string },
) {
  const colour = colourOf(series, index);
  const dot = single ? { r: 4, fill: colour, fillOpacity: 1, strokeWidth: 0 } : false;
  const active = { r: 4.5, fill: colour, stroke: "var(--surface)", strokeWidth: 2 };
  const shared = { dataKey: series.key, name: series.label, isAnimationActive: false } as const;
  if (series.previous)
    return (
      <Line
        {...shared}
        key={series.key}
        stroke={colour}
        strokeWidth={1.5}
        strokeDasharray="3 4"
        strokeOpacity={0.6}
        dot={dot}
        activeDot={{ ...active, fill: "var(--surface)", stroke: colour, strokeWidth: 1.5 }}
      />
    );
  if (kind === "bar")
    return <Bar {...shared} key={series.key} fill={colour} radius={[3, 3, 0, 0]} maxBarSize={24} />;
  if (kind === "area" && index === 0)
    return (
      <Area
        {...shared}
        key={series.key}
        stroke={colour}
        strokeWidth={2}
        fill={`url(#${fade})`}
        dot={dot}
        activeDot={active}
      />
    );
  return (
    <Line
      {...shared}
      key={series.key}
      stroke={colour}
      strokeWidth={2}
      dot={dot}
      activeDot={active}
    />
  );
}

export const restKey = (key: string): string => `${key}~`;

/** The step to a last point that is still growing. */
export function markRest(series: Series, index: number) {
  return (
    <Line
      key={restKey(series.key)}
      dataKey={restKey(series.key)}
      stroke={colourOf(series, index)}
      strokeWidth={2}
      strokeDasharray="0.5 5"
      strokeLinecap="round"
      dot={false}
      activeDot={false}
      isAnimationActive={false}
    />
  );
}
