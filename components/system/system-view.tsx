import { useT } from "#i18n";
import { PageHeader } from "@/components/ui/page-header";
import { BooksPanel } from "./books-panel";
import { DeadJobs } from "./dead-jobs";
import { DifferencesPanel } from "./differences-panel";
import { PartsPanel } from "./parts-panel";
import { RunsPanel } from "./runs-panel";
import type { DeadJob, Difference, Health, ProofStanding, Run } from "./system-words";

type Props = {
  health: Health;
  runs: Run[];
  open: Difference[];
  dead: DeadJob[];
  books: ProofStanding;
  mayProve: boolean;
  now: Date;
  zone: string;
};

/** Whether the parts answer, what reconciliation found, and whether the books prove themselves. */
export function SystemView({ health, runs, open, dead, books, mayProve, now, zone }: Props) {
  const t = useT();
  const clock = { now, zone };
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <PageHeader title={t("System")} summary={`Flash Console ${health.version}`} />
      <div className="grid gap-4 lg:grid-cols-2">
        <PartsPanel health={health} />
        <BooksPanel {...{ books, mayProve, ...clock }} />
      </div>
      <DifferencesPanel {...{ open, ...clock }} />
      <RunsPanel {...{ runs, health, ...clock }} />
      <DeadJobs dead={dead} />
    </div>
  );
}
