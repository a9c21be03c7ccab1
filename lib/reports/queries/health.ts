import "server-only";
import { systemScope } from "@/lib/access/doors/worker";
import { type BtcpayHealth, btcpayHealth } from "@/lib/btcpay/queries";
import { pulse } from "@/lib/platform/health";
import about from "@/package.json" with { type: "json" };

const unknown: BtcpayHealth = {
  btcpay: { state: "none", connected: 0, stale: 0 },
  reconcile: { lastRunAt: null, openDifferences: 0 },
};

/** What a monitor asks. `status` is ok, degraded (people can work, something lags) or down. */
export async function getHealth() {
  const beat = await pulse();
  const stores =
    beat.database === "ok"
      ? await btcpayHealth(systemScope("system:read")).catch(() => unknown)
      : unknown;
  const lagging =
    beat.worker === "down" ||
    stores.btcpay.state === "stale" ||
    stores.reconcile.openDifferences > 0;
  return {
    status: beat.database === "down" ? "down" : lagging ? "degraded" : "ok",
    version: about.version,
    database: beat.database,
    btcpay: stores.btcpay,
    worker: { state: beat.worker, waiting: beat.jobsWaiting, dead: beat.jobsDead },
    reconcile: stores.reconcile,
  } as const;
}
