import { SystemView } from "@/components/system/system-view";
import { platformScope } from "@/lib/access/doors/page";
import { reconcileSummary } from "@/lib/btcpay/queries";
import { proofs } from "@/lib/ledger/queries/proofs";
import { listDeadJobs } from "@/lib/reports/queries/dead-jobs";
import { getHealth } from "@/lib/reports/queries/health";

export default async function SystemPage() {
  const scope = await platformScope("system:read");
  const ledger = await platformScope("ledger:read");
  const [health, { runs, open }, dead, proved] = await Promise.all([
    getHealth(),
    reconcileSummary(scope),
    listDeadJobs(scope),
    proofs(ledger),
  ]);
  return (
    <SystemView
      {...{ health, runs, open, dead, proofs: proved }}
      now={new Date()}
      zone="America/Jamaica"
    />
  );
}
