"use client";
import { useId } from "react";
import { CartesianGrid, ComposedChart, Tooltip, XAxis, YAxis } from "recharts";
import { useT } from "#i18n";
import { ChartLegend } from "./chart-legend";
import { EndLabels } from "./end-labels";
import { endRoom, legendHeight, plotBottom, plotTop } from "./frame";
import { type Kind, mark, markRest, restKey } from "./marks";
import { PlotTip } from "./plot-tip";
import { spread, ticksFor, tickText } from "./scale";
import { drawn, type Point, type Series, type Unit } from "./series";
import { useWidth } from "./use-width";
import { XTick } from "./x-tick";

export type PlotProps = {
  kind: Kind;
  series: Series[];
  points: Point[];
  unit: Unit;
  height: number;
};

const faint = { fill: "var(--text-faint)", fontSize: 12 };
const rule = { stroke: "var(--text-faint)", opacity: 0.5 };
const band = { fill: "var(--text)", opacity: 0.05 };

/** Lines are named at their ends where there is room, in a legend above where there is none. */
export default function Plot(props: PlotProps) {
  const { kind, series, points, height } = props;
  const { ref, width } = useWidth();
  const several = series.length > 1;
  const names = series.map(({ label }) => label);
  const room = endRoom(names);
  const ends = several && kind !== "bar" && points.length > 1 && width >= 396 + room;
  const legend = several && !ends ? legendHeight(names, width) : 0;
  return (
    <div ref={ref} className="relative" style={{ height }}>
      {legend > 0 && width > 0 && <ChartLegend series={series} height={legend} />}
      {width > 0 && (
        <Drawn {...props} {...{ width, room: ends ? room : 0 }} height={height - legend} />
      )}
    </div>
  );
}

function Drawn({
  kind,
  series,
  points,
  unit,
  height,
  width,
  room,
}: PlotProps & { width: number; room: number }) {
  const t = useT();
  const fade = useId();
  const bars = kind === "bar" || points.length === 1;
  const data = rowsOf(points, series, unit, bars);
  const ticks = ticksFor(
    points.flatMap((point) => series.map(({ key }) => drawn(point.values[key], unit) ?? 0)),
  );
  const top = ticks.at(-1) ?? 1;
  const yText = (value: number) => tickText(value, value === top, unit, t.locale);
  const yWidth = Math.max(...ticks.map((value) => yText(value).length)) * 6.8 + 8;
  const most = Math.max(2, Math.floor((width - yWidth - room) / 84));
  return (
    <div className="relative">
      <ComposedChart
        width={width}
        height={height}
        data={data}
        margin={{ top: plotTop, right: room || 8, bottom: 0, left: 0 }}
      >
        <defs>
          <linearGradient id={fade} x1="0" y1="0" x2="0" y2="1">
            <stop offset="0" stopColor="var(--series-1)" stopOpacity={0.16} />
            <stop offset="1" stopColor="var(--series-1)" stopOpacity={0.01} />
          </linearGradient>
        </defs>
        <CartesianGrid vertical={false} stroke="var(--line-soft)" />
        <XAxis
          dataKey="at"
          height={plotBottom}
          ticks={spread(points.length, most)}
          interval={0}
          tickLine={false}
          axisLine={{ stroke: "var(--line)" }}
          scale={bars ? "band" : "point"}
          tick={(tick) => <XTick {...tick} points={points} pinned={!bars} />}
        />
        <YAxis
          width={yWidth}
          ticks={ticks}
          domain={[ticks[0] ?? 0, top]}
          tickLine={false}
          axisLine={false}
          tick={faint}
          tickFormatter={yText}
        />
        <Tooltip
          isAnimationActive={false}
          position={{ y: -4 }}
          cursor={bars ? band : rule}
          content={({ active, label }) =>
            active ? <PlotTip point={points[Number(label)]} series={series} unit={unit} /> : null
          }
        />
        {!bars && series.map((one, index) => one.unfinished && markRest(one, index))}
        {series.map((one, index) => mark(one, index, kind, { single: points.length === 1, fade }))}
      </ComposedChart>
      {room > 0 && <EndLabels {...{ series, points, unit, height, ticks }} width={room - 10} />}
    </div>
  );
}

/** What recharts draws: an unfinished series leaves its last step to a line of its own. */
function rowsOf(points: Point[], series: Series[], unit: Unit, whole: boolean) {
  const last = points.length - 1;
  return points.map((point, at) => ({
    at,
    ...Object.fromEntries(
      series.flatMap(({ key, unfinished }) => {
        const value = drawn(point.values[key], unit);
        if (whole || !unfinished) return [[key, value]];
        return [
          [key, at < last ? value : null],
          [restKey(key), at < last - 1 ? null : value],
        ];
      }),
    ),
  }));
}
