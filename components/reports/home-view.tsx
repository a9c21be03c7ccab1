import Link from "next/link";
import type { PeriodKey } from "@/lib/reports/rules/period";
import { AttentionList, LatestPayments } from "./home-lists";
import { HomeTiles } from "./home-tiles";
import type { Overview } from "./overview-types";
import { SalesChart } from "./sales-chart";

type Props = {
  overview: Overview;
  base: string;
  period: PeriodKey;
  zone: string;
  name: string;
  everywhere: boolean;
  now: Date;
  csvHref?: string | undefined;
};

const today = (now: Date, zone: string): string =>
  new Intl.DateTimeFormat("en-JM", {
    weekday: "long",
    day: "numeric",
    month: "long",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZone: zone,
  }).format(now);

/** One sentence of what needs the reader, four figures, one chart, two short lists. */
export function HomeView(props: Props) {
  const { overview, base, zone, name, now, everywhere } = props;
  const many = overview.attentionCount;
  return (
    <div className="grid gap-4">
      <header className="pt-1 pb-1">
        <h1 className="text-title font-semibold text-balance">
          {many > 0 ? (
            <>
              <Link
                href={`${base}/invoices?view=attention`}
                className="underline decoration-warn decoration-2 underline-offset-4"
              >
                {many} {many === 1 ? "payment needs" : "payments need"} attention
              </Link>{" "}
              <span className="font-normal text-soft">
                at {everywhere ? "every Business" : name}
              </span>
            </>
          ) : (
            <>
              {name} <span className="font-normal text-soft">is in order</span>
            </>
          )}
        </h1>
        <p className="mt-1 text-table text-faint">
          {today(now, zone)}, {zone.split("/").at(-1)?.replaceAll("_", " ")} time
        </p>
      </header>
      <HomeTiles overview={overview} base={base} period={props.period} />
      <SalesChart
        overview={overview}
        base={base}
        period={props.period}
        zone={zone}
        csvHref={props.csvHref}
      />
      <div className="grid gap-4 lg:grid-cols-2">
        <AttentionList {...props} />
        <LatestPayments {...props} />
      </div>
    </div>
  );
}
