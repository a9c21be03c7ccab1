import "server-only";
import { systemScope } from "@/lib/access/doors/worker";
import { log } from "@/lib/platform/log";
import { proofs } from "./queries/proofs";

/** Proves the books of every tenant. Throws when one is broken, so that the job shows as failed. */
export async function proveLedger(): Promise<void> {
  const broken = (await proofs(systemScope("ledger:read"))).filter(
    ({ standing }) => standing === "broken",
  );
  if (broken.length === 0) return;
  log.error({ broken }, "the ledger contradicts itself");
  throw new Error(`The ledger contradicts itself: ${broken.map(({ id }) => id).join(", ")}`);
}
