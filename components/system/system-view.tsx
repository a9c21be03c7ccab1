import { ActionButton } from "@/components/form/action-button";
import { DataTable } from "@/components/table/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { KvList } from "@/components/ui/kv-list";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { Status } from "@/components/ui/status";
import { retryJobAction } from "@/lib/reports/actions";
import {
  type DeadJob,
  type Difference,
  type Health,
  type Proof,
  proofWords,
  type Run,
  runWords,
  storesWords,
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
  const { worker, btcpay, database } = health;
  return (
    <div className="grid gap-4">
      <PageHeader title="System" summary={`Flash Console ${health.version}`} />
      <div className="grid gap-4 lg:grid-cols-2">
        <Panel title="Parts">
          <KvList
            facts={[
              { label: "Database", value: state(database === "ok", "Answers", "Does not answer") },
              {
                label: "Worker",
                value: state(worker.state === "ok", "Working", "Silent for 15 seconds"),
              },
              { label: "Work waiting", value: worker.waiting.toLocaleString("en-JM") },
              {
                label: "BTCPay stores",
                value: state(
                  btcpay.stale === 0,
                  `${btcpay.connected} answer`,
                  `${btcpay.stale} of ${btcpay.connected} silent`,
                ),
              },
            ]}
          />
        </Panel>
        <Panel title="The books prove themselves">
          <KvList
            facts={proofs.map((proof) => ({
              label: proofWords(proof.id),
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
  if (proof.standing === "holds") return <Status tone="good">Holds</Status>;
  const where = proof.offenders.slice(0, 2).join(", ");
  return proof.standing === "open" ? (
    <Status tone="info">{proof.count} open</Status>
  ) : (
    <Status tone="bad">
      {proof.count} broken: {where}
    </Status>
  );
}

type At = { now: Date; zone: string };

function Differences({ open, now, zone }: { open: Difference[] } & At) {
  return (
    <Panel
      title="Differences with BTCPay"
      note={open.length > 0 ? `${open.length} open` : undefined}
      flush
    >
      <DataTable
        caption="Differences between this console and BTCPay"
        now={now}
        zone={zone}
        bare
        columns={[
          { key: "subject", header: "What", phone: "title" },
          { key: "ours", header: "Here", align: "end" },
          { key: "theirs", header: "At BTCPay", align: "end", phone: "amount" },
          { key: "since", header: "Since", align: "end", phone: "when" },
        ]}
        rows={open.map((one) => ({
          id: `${one.merchantId}:${one.subject}:${one.kind}`,
          cells: {
            subject: { text: one.subject, sub: one.kind },
            ours: one.ours ?? "nothing",
            theirs: one.theirs ?? "nothing",
            since: { kind: "time", at: one.firstSeenAt },
          },
        }))}
        empty={
          <EmptyState drawing="search">
            What this console holds and what BTCPay says agree.
          </EmptyState>
        }
      />
    </Panel>
  );
}

function Runs({ runs, now, zone }: { runs: Run[] } & At) {
  return (
    <Panel title="Reconciliation, last 24 hours" flush>
      <DataTable
        caption="Reconciliation runs of the last 24 hours"
        now={now}
        zone={zone}
        bare
        columns={[
          { key: "kind", header: "Run", phone: "title" },
          { key: "compared", header: "Compared", align: "end", phone: "amount" },
          { key: "repaired", header: "Repaired", align: "end", from: "md" },
          { key: "faults", header: "Could not finish", align: "end", from: "md" },
          { key: "last", header: "Last", align: "end", phone: "when" },
        ]}
        rows={runs.map((run) => ({
          id: `${run.topic}:${run.kind}`,
          cells: {
            kind: { text: runWords(run), sub: storesWords(run.businesses) },
            compared: { kind: "number", text: run.compared.toLocaleString("en-JM") },
            repaired: { kind: "number", text: run.repaired.toLocaleString("en-JM") },
            faults: { kind: "number", text: run.faults.toLocaleString("en-JM") },
            last: run.lastFinishedAt ? { kind: "time", at: run.lastFinishedAt } : "running",
          },
        }))}
        empty={<EmptyState drawing="search">The worker has not compared anything yet.</EmptyState>}
      />
    </Panel>
  );
}

function DeadJobs({ dead }: { dead: DeadJob[] }) {
  if (dead.length === 0) return null;
  return (
    <Panel title="Work that gave up" note="Every try failed; nothing was lost">
      <ul className="grid gap-2">
        {dead.map((job) => (
          <li key={job.id} className="flex flex-wrap items-center gap-3">
            <span className="min-w-0 flex-1">
              <span className="font-medium">{job.kind}</span>{" "}
              <span className="text-table text-soft">{job.fault}</span>
            </span>
            <ActionButton
              action={retryJobAction}
              input={{ jobId: job.id }}
              successToast="It is being tried again"
            >
              Try again
            </ActionButton>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
