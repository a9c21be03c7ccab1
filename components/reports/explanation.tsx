import { DataTable } from "@/components/table/data-table";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { KvList } from "@/components/ui/kv-list";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { formatDay } from "@/lib/platform/dates";
import { formatMoney } from "@/lib/platform/format";
import { type Asset, money } from "@/lib/platform/money";
import type { FigureKey } from "@/lib/reports/rules/figures";
import { figures } from "@/lib/reports/rules/figures";
import { type PeriodKey, periods } from "@/lib/reports/rules/period";

type Row = { key: string; label: string; at: Date | null; amount: bigint; count: number };
type Props = {
  figure: FigureKey;
  unit: Asset | "count";
  rows: Row[];
  total: bigint;
  period: PeriodKey;
  zone: string;
  now: Date;
  base: string;
  csvHref?: string | undefined;
};

const zoneName = (zone: string): string => (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");

const amountCell = (unit: Asset | "count", amount: bigint) =>
  unit === "count"
    ? ({ kind: "number", text: amount.toLocaleString("en-JM") } as const)
    : ({ kind: "money", value: money(amount, unit) } as const);

/** What a figure means, and the rows whose sum it is. */
export function Explanation(props: Props) {
  const { figure, unit, rows, total, period, zone, now, base, csvHref } = props;
  const { title, what } = figures[figure];
  const byCard = figure === "cards";
  const totalText =
    unit === "count" ? total.toLocaleString("en-JM") : formatMoney(money(total, unit));
  return (
    <div className="grid gap-4">
      <div>
        <Breadcrumb items={[{ label: "Home", href: base }, { label: title }]} />
        <PageHeader title={title} summary={what} />
      </div>
      <Panel>
        <KvList
          facts={[
            { label: "Figure", value: totalText },
            { label: "Period", value: byCard ? "This moment" : periods[period].label },
            {
              label: "Days are cut in",
              value: `${zoneName(zone)} time, from midnight to midnight`,
            },
            ...(csvHref
              ? [
                  {
                    label: "Entries",
                    value: (
                      <a className="dotted-link" href={csvHref} download>
                        Download the journal as CSV
                      </a>
                    ),
                  },
                ]
              : []),
          ]}
        />
      </Panel>
      <Panel title={byCard ? "By Flashcard" : "By day"} flush>
        <DataTable
          caption={`${title}, ${byCard ? "by Flashcard" : "by day"}`}
          zone={zone}
          now={now}
          bare
          columns={[
            { key: "what", header: byCard ? "Flashcard" : "Day", phone: "title" },
            { key: "amount", header: title, align: "end", phone: "amount" },
          ]}
          rows={rows.map((row) => ({
            id: row.key,
            cells: {
              what: row.at ? `${formatDay(row.at, zone)} ${row.label.slice(0, 4)}` : row.label,
              amount: amountCell(unit, unit === "count" ? BigInt(row.count) : row.amount),
            },
          }))}
          {...(unit === "count"
            ? {}
            : { sums: { label: "Together", values: [money(total, unit)] } })}
          empty={
            <p className="px-5 py-8 text-center text-soft">
              Nothing in this period, so the figure is 0.
            </p>
          }
        />
      </Panel>
    </div>
  );
}
