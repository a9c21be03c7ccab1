import { useT } from "#i18n";
import { Chart } from "@/components/chart/chart";
import { beforeText, periodPhrase, periodThese } from "@/components/shell/period/words";
import { Money } from "@/components/ui/money";
import { Segmented } from "@/components/ui/segmented";
import { formatDay } from "@/lib/platform/dates";
import { money } from "@/lib/platform/money";
import { type Period, periodQuery } from "@/lib/platform/periods";
import { deltaWords } from "@/lib/reports/rules/period";
import type { Overview } from "./overview-types";

type Props = {
  overview: Overview;
  base: string;
  period: Period;
  now: Date;
};

const exactDay = (at: Date, zone: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, {
    weekday: "short",
    day: "numeric",
    month: "short",
    timeZone: zone,
  }).format(at);

/** Sales by local day with the period before, in one asset. */
export function SalesChart({ overview, base, period, now: today }: Props) {
  const t = useT();
  const { asset, assets, sales } = overview;
  const [now, then] = sales;
  const { zone } = period;
  const before = beforeText(t, period, today);
  const delta = deltaWords(t, now?.total ?? 0n, then?.total ?? 0n, before);
  const when = periodPhrase(t, period);
  const sum = () => <Money value={money(now?.total ?? 0n, asset)} />;
  const href = (one: string) =>
    `${base}?${new URLSearchParams({ ...periodQuery(period), asset: one })}`;
  const drawn = (now?.count ?? 0) + (then?.count ?? 0) > 0;
  const points = (now?.points ?? []).map((point, index) => ({
    label: exactDay(point.at, zone, t.locale),
    tick: formatDay(point.at, zone, t.locale),
    values: { now: point.amount, before: then?.points[index]?.amount ?? null },
  }));
  return (
    <Chart
      title={t("Sales")}
      summary={
        delta.text
          ? t.rich(
              "<sum></sum> {when}, {change} {than}",
              { sum },
              { when, change: delta.text, than: delta.note },
            )
          : t.rich("<sum></sum> {when}", { sum }, { when })
      }
      series={[
        { key: "now", label: periodThese(t, period), unfinished: period.range.to > today },
        ...(before ? [{ key: "before", label: before, previous: true }] : []),
      ]}
      points={drawn ? points : []}
      unit={{ kind: "money", asset }}
      empty={t("The first settled invoice will be drawn here.")}
      actions={
        assets.length > 1 && (
          <Segmented
            label={t("Currency")}
            options={assets.map((one) => ({
              href: href(one),
              label: one.split("/")[0] ?? one,
              current: one === asset,
            }))}
          />
        )
      }
    />
  );
}
