import { useT } from "#i18n";
import { PeriodControl } from "@/components/shell/period/period-control";
import { zoneName } from "@/components/shell/period/words";
import { DataTable } from "@/components/table/data-table";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { KvList } from "@/components/ui/kv-list";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { formatDay } from "@/lib/platform/dates";
import { formatMoney } from "@/lib/platform/format";
import type { Translator } from "@/lib/platform/i18n/translator";
import { type Asset, money } from "@/lib/platform/money";
import type { Period } from "@/lib/platform/periods";
import type { FigureKey } from "@/lib/reports/rules/figures";
import { figures, othersKey } from "@/lib/reports/rules/figures";
import { NothingCounted } from "./nothing-counted";

type Row = { key: string; label: string; at: Date | null; amount: bigint; count: number };
type Props = {
  figure: FigureKey;
  unit: Asset | "count";
  rows: Row[];
  total: bigint;
  period: Period;
  now: Date;
  base: string;
  csvHref?: string | undefined;
  /** Where to look when no row is behind the figure; left out where the reader may not. */
  empty: { cardsHref?: string | undefined; widerHref?: string | undefined };
};

const amountCell = (t: Translator, unit: Asset | "count", amount: bigint) =>
  unit === "count"
    ? ({ kind: "number", text: t.number(amount) } as const)
    : ({ kind: "money", value: money(amount, unit) } as const);

function labelOf({ key, label, at, count }: Row, zone: string, t: Translator): string {
  if (at) return `${formatDay(at, zone, t.locale)} ${label.slice(0, 4)}`;
  if (key !== othersKey) return label;
  return t("{count, plural, one {# other Flashcard} other {# other Flashcards}}", { count });
}

/** What a figure means, and the rows whose sum it is. */
export function Explanation(props: Props) {
  const { figure, unit, rows, total, period, now, base, csvHref } = props;
  const { zone } = period;
  const t = useT();
  const title = t(figures[figure].title);
  const byCard = figure === "cards";
  const totalText = unit === "count" ? t.number(total) : formatMoney(money(total, unit), t);
  return (
    <div className="grid gap-4">
      <div>
        <Breadcrumb items={[{ label: t("Home"), href: base }, { label: title }]} />
        <PageHeader title={title} summary={t(figures[figure].what)} />
      </div>
      <Panel>
        <KvList
          facts={[
            { label: t("Figure"), value: totalText },
            {
              label: t("Period"),
              value: byCard ? (
                t("This moment")
              ) : (
                <PeriodControl {...{ period, now }} compares={false} />
              ),
            },
            {
              label: t("Days are cut in"),
              value: t("{zone} time, from midnight to midnight", { zone: zoneName(zone) }),
            },
            ...(csvHref
              ? [
                  {
                    label: t("Entries"),
                    value: (
                      <a className="dotted-link" href={csvHref} download>
                        {t("Download the journal as CSV")}
                      </a>
                    ),
                  },
                ]
              : []),
          ]}
        />
      </Panel>
      <Panel title={byCard ? t("By Flashcard") : t("By day")} flush>
        <DataTable
          caption={byCard ? t("{title}, by Flashcard", { title }) : t("{title}, by day", { title })}
          zone={zone}
          now={now}
          bare
          columns={[
            { key: "what", header: byCard ? t("Flashcard") : t("Day"), phone: "title" },
            { key: "amount", header: title, align: "end", phone: "amount" },
          ]}
          rows={rows.map((row) => ({
            id: row.key,
            cells: {
              what: labelOf(row, zone, t),
              amount: amountCell(t, unit, unit === "count" ? BigInt(row.count) : row.amount),
            },
          }))}
          {...(unit === "count"
            ? {}
            : { sums: { label: t("Together"), values: [money(total, unit)] } })}
          empty={<NothingCounted byCard={byCard} {...props.empty} />}
        />
      </Panel>
    </div>
  );
}
