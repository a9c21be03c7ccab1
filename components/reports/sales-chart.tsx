import type { ReactNode } from "react";
import { useT } from "#i18n";
import { Chart } from "@/components/chart/chart";
import { beforeText, periodPhrase, periodThese } from "@/components/shell/period/words";
import { ButtonLink } from "@/components/ui/button-link";
import { Money } from "@/components/ui/money";
import { Segmented } from "@/components/ui/segmented";
import { formatDay } from "@/lib/platform/dates";
import type { Translator } from "@/lib/platform/i18n/translator";
import { money } from "@/lib/platform/money";
import { type Period, periodQuery } from "@/lib/platform/periods";
import { deltaWords } from "@/lib/reports/rules/period";
import type { Overview } from "./overview-types";

type Props = {
  overview: Overview;
  base: string;
  period: Period;
  now: Date;
  /** The way to a first sale, for who may take it. */
  begin?: ReactNode;
};

const exactDay = (at: Date, zone: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, {
    weekday: "short",
    day: "numeric",
    month: "short",
    timeZone: zone,
  }).format(at);

type Nothing = { period: Period; begin: ReactNode; sold: boolean; wider: string };
const year = { period: "year" };

/** A business that has sold before is led to more days; a new one to its first sale. */
const emptyOf = (t: Translator, { period, begin, sold, wider }: Nothing) =>
  sold
    ? {
        empty: t("No invoice settled in these days; each that does is drawn here."),
        emptyAction: period.key !== "year" && (
          <ButtonLink href={wider}>{t("Show this year")}</ButtonLink>
        ),
      }
    : { empty: t("The first settled invoice will be drawn here."), emptyAction: begin };

/** Sales by local day with the period before, in one asset. */
export function SalesChart({ overview, base, period, now: today, begin }: Props) {
  const t = useT();
  const { asset, assets, sales } = overview;
  const [now, then] = sales;
  const { zone } = period;
  const before = beforeText(t, period, today);
  const delta = deltaWords(t, now?.total ?? 0n, then?.total ?? 0n, before);
  const when = periodPhrase(t, period);
  const sum = () => <Money value={money(now?.total ?? 0n, asset)} />;
  const href = (one: string, query = periodQuery(period)) =>
    `${base}?${new URLSearchParams({ ...query, asset: one })}`;
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
      {...emptyOf(t, { period, begin, sold: overview.latest.length > 0, wider: href(asset, year) })}
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
