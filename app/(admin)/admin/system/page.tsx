import type { Metadata } from "next";
import { orNothingHere } from "@/app/nothing-here";
import { Live } from "@/components/shell/live";
import { SystemView } from "@/components/system/system-view";
import { platformScope } from "@/lib/access/doors/page";
import { can } from "@/lib/access/permissions";
import { reconcileSummary } from "@/lib/btcpay/queries";
import { proofStanding } from "@/lib/ledger/queries/kept-proofs";
import { getT } from "@/lib/platform/i18n/server";
import { listDeadJobs } from "@/lib/reports/queries/dead-jobs";
import { getHealth } from "@/lib/reports/queries/health";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: t("System") };
}

export default orNothingHere(async function SystemPage() {
  const scope = await platformScope("system:read");
  const ledger = await platformScope("ledger:read");
  const [health, { runs, open }, dead, books] = await Promise.all([
    getHealth(),
    reconcileSummary(scope),
    listDeadJobs(scope),
    proofStanding(ledger),
  ]);
  const mayProve = can(scope.actor.grants, "ledger:prove");
  return (
    <>
      <Live noun="proofs" />
      <SystemView
        {...{ health, runs, open, dead, books, mayProve }}
        now={new Date()}
        zone="America/Jamaica"
      />
    </>
  );
});
