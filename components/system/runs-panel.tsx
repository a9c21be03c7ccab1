import { useT } from "#i18n";
import { DataTable } from "@/components/table/data-table";
import { Panel } from "@/components/ui/panel";
import { NoRuns } from "./no-runs";
import { type Health, type Run, runWords } from "./system-words";

type Props = { runs: Run[]; health: Health; now: Date; zone: string };

/** What was compared with BTCPay in the last day. */
export function RunsPanel({ runs, health, now, zone }: Props) {
  const t = useT();
  return (
    <Panel title={t("Reconciliation, last 24 hours")} flush>
      <DataTable
        caption={t("Reconciliation runs of the last 24 hours")}
        now={now}
        zone={zone}
        bare
        columns={[
          { key: "kind", header: t("Run"), phone: "title" },
          { key: "compared", header: t("Compared"), align: "end", phone: "amount" },
          { key: "repaired", header: t("Repaired"), align: "end", from: "md" },
          { key: "faults", header: t("Could not finish"), align: "end", from: "md" },
          { key: "last", header: t("Last"), align: "end", phone: "when" },
        ]}
        rows={runs.map((run) => ({
          id: `${run.topic}:${run.kind}`,
          cells: {
            kind: {
              text: t(runWords(run)),
              sub: t("{count, plural, one {# store} other {# stores}}", { count: run.businesses }),
            },
            compared: { kind: "number", text: t.number(run.compared) },
            repaired: { kind: "number", text: t.number(run.repaired) },
            faults: { kind: "number", text: t.number(run.faults) },
            last: run.lastFinishedAt ? { kind: "time", at: run.lastFinishedAt } : t("running"),
          },
        }))}
        empty={<NoRuns health={health} />}
      />
    </Panel>
  );
}
