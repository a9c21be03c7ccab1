import { useT } from "#i18n";
import { ActionButton } from "@/components/form/action-button";
import { DataTable } from "@/components/table/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { KvList } from "@/components/ui/kv-list";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { Status } from "@/components/ui/status";
import { said } from "@/lib/platform/i18n/said";
import { retryJobAction } from "@/lib/reports/actions";
import {
  type DeadJob,
  type Difference,
  type Health,
  type Proof,
  proofWords,
  type Run,
  runWords,
} from "./system-words";

type Props = {
  health: Health;
  runs: Run[];
  open: Difference[];
  dead: DeadJob[];
  proofs: Proof[];
  now: Date;
  zone: string;
};

const state = (good: boolean, yes: string, no: string) => (
  <Status tone={good ? "good" : "bad"}>{good ? yes : no}</Status>
);

/** Whether the parts answer, what reconciliation found, and whether the books prove themselves. */
export function SystemView({ health, runs, open, dead, proofs, now, zone }: Props) {
  const t = useT();
  const { worker, btcpay, database } = health;
  return (
    <div className="grid gap-4">
      <PageHeader title={t("System")} summary={`Flash Console ${health.version}`} />
      <div className="grid gap-4 lg:grid-cols-2">
        <Panel title={t("Parts")}>
          <KvList
            facts={[
              {
                label: t("Database"),
                value: state(database === "ok", t("Answers"), t("Does not answer")),
              },
              {
                label: t("Worker"),
                value: state(
                  worker.state === "ok",
                  t("{part, select, other {Working}}"),
                  t("Silent for 15 seconds"),
                ),
              },
              { label: t("Work waiting"), value: t.number(worker.waiting) },
              {
                label: t("BTCPay stores"),
                value: state(
                  btcpay.stale === 0,
                  t("{count, plural, one {# answers} other {# answer}}", {
                    count: btcpay.connected,
                  }),
                  t("{stale} of {connected} silent", {
                    stale: btcpay.stale,
                    connected: btcpay.connected,
                  }),
                ),
              },
            ]}
          />
        </Panel>
        <Panel title={t("The books prove themselves")}>
          <KvList
            facts={proofs.map((proof) => ({
              label: t(proofWords(proof.id)),
              value: <ProofState proof={proof} />,
            }))}
          />
        </Panel>
      </div>
      <Differences open={open} now={now} zone={zone} />
      <Runs runs={runs} now={now} zone={zone} />
      <DeadJobs dead={dead} />
    </div>
  );
}

function ProofState({ proof }: { proof: Proof }) {
  const t = useT();
  const { count } = proof;
  if (proof.standing === "holds")
    return <Status tone="good">{t("{proof, select, other {Holds}}")}</Status>;
  const where = proof.offenders.slice(0, 2).join(", ");
  return proof.standing === "open" ? (
    <Status tone="info">{t("{count} open", { count })}</Status>
  ) : (
    <Status tone="bad">{t("{count} broken: {where}", { count, where })}</Status>
  );
}

type At = { now: Date; zone: string };

function Differences({ open, now, zone }: { open: Difference[] } & At) {
  const t = useT();
  return (
    <Panel
      title={t("Differences with BTCPay")}
      note={open.length > 0 ? t("{count} open", { count: open.length }) : undefined}
      flush
    >
      <DataTable
        caption={t("Differences between this console and BTCPay")}
        now={now}
        zone={zone}
        bare
        columns={[
          { key: "subject", header: t("What"), phone: "title" },
          { key: "ours", header: t("Here"), align: "end" },
          { key: "theirs", header: t("At BTCPay"), align: "end", phone: "amount" },
          { key: "since", header: t("Since"), align: "end", phone: "when" },
        ]}
        rows={open.map((one) => ({
          id: `${one.merchantId}:${one.subject}:${one.kind}`,
          cells: {
            subject: { text: one.subject, sub: said(one.kind, t) },
            ours: one.ours === null ? t("nothing") : said(one.ours, t),
            theirs: one.theirs === null ? t("nothing") : said(one.theirs, t),
            since: { kind: "time", at: one.firstSeenAt },
          },
        }))}
        empty={
          <EmptyState drawing="search">
            {t("What this console holds and what BTCPay says agree.")}
          </EmptyState>
        }
      />
    </Panel>
  );
}

function Runs({ runs, now, zone }: { runs: Run[] } & At) {
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
        empty={
          <EmptyState drawing="search">{t("The worker has not compared anything yet.")}</EmptyState>
        }
      />
    </Panel>
  );
}

function DeadJobs({ dead }: { dead: DeadJob[] }) {
  const t = useT();
  if (dead.length === 0) return null;
  return (
    <Panel title={t("Work that gave up")} note={t("Every try failed; nothing was lost")}>
      <ul className="grid gap-2">
        {dead.map((job) => (
          <li key={job.id} className="flex flex-wrap items-center gap-3">
            <span className="min-w-0 flex-1">
              <span className="font-medium">{job.kind}</span>{" "}
              <span className="text-table text-soft">{job.fault && said(job.fault, t)}</span>
            </span>
            <ActionButton
              action={retryJobAction}
              input={{ jobId: job.id }}
              successToast={t("It is being tried again")}
            >
              {t("Try again")}
            </ActionButton>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
