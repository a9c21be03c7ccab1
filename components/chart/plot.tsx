"use client";
import {
  Area,
  Bar,
  CartesianGrid,
  ComposedChart,
  Line,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";
import { EndLabels } from "./end-labels";
import { plotBottom, plotTop } from "./frame";
import { PlotTip } from "./plot-tip";
import { spread, ticksFor, tickText } from "./scale";
import { colourOf, drawn, type Point, type Series, type Unit } from "./series";
import { XTick } from "./x-tick";

export type PlotProps = {
  kind: "line" | "area" | "bar";
  series: Series[];
  points: Point[];
  unit: Unit;
  height: number;
  /** Room for labels at the end of the lines; on phones the legend above says it. */
  wide: boolean;
};

export default function Plot({ kind, series, points, unit, height, wide }: PlotProps) {
  const data = points.map((point, at) => ({
    at,
    ...Object.fromEntries(series.map(({ key }) => [key, drawn(point.values[key], unit)])),
  }));
  const ticks = ticksFor(
    points.flatMap((point) => series.map(({ key }) => drawn(point.values[key], unit) ?? 0)),
  );
  const top = ticks.at(-1) ?? 1;
  const labelled = wide && kind !== "bar" && points.length > 1 && series.length > 1;
  return (
    <div className="relative" style={{ height }}>
      <ResponsiveContainer width="100%" height={height}>
        <ComposedChart
          data={data}
          margin={{ top: plotTop, right: labelled ? 124 : 8, bottom: 0, left: 0 }}
        >
          <CartesianGrid vertical={false} stroke="var(--line-soft)" />
          <XAxis
            dataKey="at"
            height={plotBottom}
            ticks={spread(points.length, wide ? 6 : 3)}
            interval={0}
            tickLine={false}
            axisLine={{ stroke: "var(--line)" }}
            scale={kind === "bar" || points.length === 1 ? "band" : "point"}
            tick={(props) => <XTick {...props} points={points} pinned={kind !== "bar"} />}
          />
          <YAxis
            width={60}
            ticks={ticks}
            domain={[ticks[0] ?? 0, top]}
            tickLine={false}
            axisLine={false}
            tick={{ fill: "var(--text-faint)", fontSize: 12 }}
            tickFormatter={(value: number) => tickText(value, value === top, unit)}
          />
          <Tooltip
            isAnimationActive={false}
            position={{ y: -4 }}
            cursor={
              kind === "bar"
                ? { fill: "var(--text)", opacity: 0.05 }
                : { stroke: "var(--text-faint)", opacity: 0.5 }
            }
            content={({ active, label }) =>
              active ? <PlotTip point={points[Number(label)]} series={series} unit={unit} /> : null
            }
          />
          {series.map((one, index) => mark(one, index, kind, points.length === 1))}
        </ComposedChart>
      </ResponsiveContainer>
      {labelled && <EndLabels {...{ series, points, unit, height, ticks }} />}
    </div>
  );
}

function mark(series: Series, index: number, kind: PlotProps["kind"], single: boolean) {
  const colour = colourOf(series, index);
  const dot = single ? { r: 4, fill: colour, strokeWidth: 0 } : false;
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
    return <Bar {...shared} key={series.key} fill={colour} radius={[3, 3, 0, 0]} maxBarSize={28} />;
  if (kind === "area" && index === 0)
    return (
      <Area
        {...shared}
        key={series.key}
        stroke={colour}
        strokeWidth={2}
        fill={colour}
        fillOpacity={0.08}
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
