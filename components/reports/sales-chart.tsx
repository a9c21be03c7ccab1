import { Chart } from "@/components/chart/chart";
import { Money } from "@/components/ui/money";
import { Segmented } from "@/components/ui/segmented";
import { formatDay } from "@/lib/platform/dates";
import { money } from "@/lib/platform/money";
import { deltaWords, type PeriodKey, periods } from "@/lib/reports/rules/period";
import type { Overview } from "./overview-types";

type Props = {
  overview: Overview;
  base: string;
  period: PeriodKey;
  zone: string;
  csvHref?: string | undefined;
};

const exactDay = (at: Date, zone: string): string =>
  new Intl.DateTimeFormat("en-JM", {
    weekday: "short",
    day: "numeric",
    month: "short",
    timeZone: zone,
  }).format(at);

/** Sales by local day with the period before, in one asset. */
export function SalesChart({ overview, base, period, zone, csvHref }: Props) {
  const { asset, assets, sales } = overview;
  const [now, then] = sales;
  const { words, before, these } = periods[period];
  const delta = deltaWords(now?.total ?? 0n, then?.total ?? 0n, before);
  const href = (key: string, one = asset) =>
    `${base}?period=${key}&asset=${encodeURIComponent(one)}`;
  const drawn = (now?.count ?? 0) + (then?.count ?? 0) > 0;
  const points = (now?.points ?? []).map((point, index) => ({
    label: exactDay(point.at, zone),
    tick: formatDay(point.at, zone),
    values: { now: point.amount, before: then?.points[index]?.amount ?? null },
  }));
  return (
    <Chart
      title="Sales"
      summary={
        <>
          <Money value={money(now?.total ?? 0n, asset)} /> {words}
          {delta.text ? `, ${delta.text} ${delta.note}` : ""}
        </>
      }
      series={[
        { key: "now", label: these },
        { key: "before", label: before[0]?.toUpperCase() + before.slice(1), previous: true },
      ]}
      points={drawn ? points : []}
      unit={{ kind: "money", asset }}
      empty="The first settled invoice will be drawn here."
      {...(csvHref ? { csvHref } : {})}
      actions={
        <div className="flex flex-wrap items-center gap-x-3">
          {assets.length > 1 && (
            <Segmented
              label="Currency"
              options={assets.map((one) => ({
                href: href(period, one),
                label: one.split("/")[0] ?? one,
                current: one === asset,
              }))}
            />
          )}
          <Segmented
            label="Period"
            options={Object.entries(periods).map(([key, { label: text }]) => ({
              href: href(key),
              label: text,
              current: key === period,
            }))}
          />
        </div>
      }
    />
  );
}
