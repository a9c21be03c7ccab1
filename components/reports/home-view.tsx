import Link from "next/link";
import type { ReactNode } from "react";
import { useT } from "#i18n";
import { PeriodControl } from "@/components/shell/period/period-control";
import { zoneName } from "@/components/shell/period/words";
import { ButtonLink } from "@/components/ui/button-link";
import type { Translator } from "@/lib/platform/i18n/translator";
import type { Period } from "@/lib/platform/periods";
import { AttentionList, LatestPayments } from "./home-lists";
import { HomeTiles } from "./home-tiles";
import type { Overview } from "./overview-types";
import { SalesChart } from "./sales-chart";

type Props = {
  overview: Overview;
  base: string;
  period: Period;
  zone: string;
  name: string;
  everywhere: boolean;
  mayCreate: boolean;
  now: Date;
};

const today = (now: Date, zone: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, {
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
  const count = overview.attentionCount;
  const t = useT();
  const place = everywhere ? null : name;
  return (
    <div className="grid gap-4">
      <header className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3 pt-1 pb-1">
        <div className="min-w-0">
          <h1 className="text-title font-semibold text-balance">
            {count > 0 ? <Attention {...{ count, base, place }} /> : <InOrder name={name} />}
          </h1>
          <p className="mt-1 text-table text-faint">
            {t("{when}, {zone} time", {
              when: today(now, zone, t.locale),
              zone: zoneName(zone),
            })}
          </p>
        </div>
        <PeriodControl period={props.period} now={now} />
      </header>
      <HomeTiles {...{ overview, base, now }} period={props.period} />
      <SalesChart {...{ overview, base, now }} period={props.period} begin={beginOf(t, props)} />
      <div className="grid gap-4 lg:grid-cols-2">
        <AttentionList {...props} />
        <LatestPayments {...props} />
      </div>
    </div>
  );
}

/** The way to a first sale: a business to sell something, or an invoice here by who may make one. */
function beginOf(t: Translator, { base, everywhere, mayCreate }: Props): ReactNode {
  if (everywhere)
    return <ButtonLink href="/admin/businesses">{t("Open the businesses")}</ButtonLink>;
  return mayCreate && <ButtonLink href={`${base}/invoices/new`}>{t("Create invoice")}</ButtonLink>;
}

const soft = (inside: ReactNode) => <span className="font-normal text-soft">{inside}</span>;

function InOrder({ name }: { name: string }) {
  const t = useT();
  return t.rich("{name} <soft>is in order</soft>", { soft }, { name });
}

function Attention(props: { count: number; base: string; place: string | null }) {
  const { count, base, place } = props;
  const t = useT();
  const link = (inside: ReactNode) => (
    <Link
      href={`${base}/attention`}
      className="underline decoration-warn decoration-2 underline-offset-4"
    >
      {inside}
    </Link>
  );
  return place === null
    ? t.rich(
        "<link>{count, plural, one {# payment needs} other {# payments need}} attention</link> <soft>at every Business</soft>",
        { link, soft },
        { count },
      )
    : t.rich(
        "<link>{count, plural, one {# payment needs} other {# payments need}} attention</link> <soft>at {place}</soft>",
        { link, soft },
        { count, place },
      );
}
