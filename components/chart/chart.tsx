"use client";
import { Table2, TrendingUp } from "lucide-react";
import dynamic from "next/dynamic";
import { type ReactNode, useId, useState } from "react";
import { useT } from "#i18n";
import { EmptyState } from "@/components/ui/empty-state";
import { IconButton } from "@/components/ui/icon-button";
import { ChartTable } from "./chart-table";
import type { PlotProps } from "./plot";

const Plot = dynamic(() => import("./plot"), {
  ssr: false,
  loading: () => <div className="skeleton h-full" aria-hidden />,
});

export type ChartProps = Omit<PlotProps, "height" | "kind"> & {
  title: string;
  /** The chart in one sentence: what a reader takes away. */
  summary: ReactNode;
  kind?: PlotProps["kind"];
  height?: number;
  /** Such as a Segmented of periods. */
  actions?: ReactNode;
  /** What will be here once there is something to draw. */
  empty?: string;
  /** The one way to get there. */
  emptyAction?: ReactNode;
};

/** A figure with its sentence, its drawing and, at a press, its table. The drawing code loads when shown. */
export function Chart({
  title,
  summary,
  kind = "area",
  height = 248,
  actions,
  empty,
  emptyAction,
  ...plot
}: ChartProps) {
  const t = useT();
  const id = useId();
  const [asTable, setAsTable] = useState(false);
  const { series, points, unit } = plot;
  const Icon = asTable ? TrendingUp : Table2;
  return (
    <figure aria-labelledby={id} className="min-w-0 rounded-card bg-surface hairline">
      <figcaption className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 pt-3 sm:px-5">
        <h2 id={id} className="text-section font-semibold">
          {title}
        </h2>
        <p className="text-table text-soft max-md:order-last max-md:w-full">{summary}</p>
        <div className="ms-auto flex min-w-0 items-center gap-1">
          {actions}
          <IconButton
            label={asTable ? t("Show as chart") : t("Show as table")}
            aria-pressed={asTable}
            disabled={points.length === 0}
            icon={<Icon className="size-[18px]" aria-hidden />}
            onClick={() => setAsTable(!asTable)}
            className="-me-2"
          />
        </div>
      </figcaption>
      <div className="px-4 pt-2 pb-4 sm:px-5">
        {points.length === 0 ? (
          <div className="grid place-items-center" style={{ minHeight: height }}>
            <EmptyState drawing="chart" action={emptyAction}>
              {empty ?? t("The first figures will be drawn here.")}
            </EmptyState>
          </div>
        ) : asTable ? (
          <ChartTable {...{ title, series, points, unit }} />
        ) : (
          <div style={{ height }}>
            <Plot {...{ kind, series, points, unit, height }} />
          </div>
        )}
      </div>
    </figure>
  );
}
