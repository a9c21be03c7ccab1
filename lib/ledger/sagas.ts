import "server-only";
import { unaudited } from "@/lib/access/command";
import { systemScope } from "@/lib/access/doors/worker";
import { log } from "@/lib/platform/log";
import { proving } from "./queries/proofs";
import { keepProofs } from "./steps/keep-proofs";

/** Proves the books of every tenant and keeps what was found. Books that contradict themselves are also logged. */
export async function proveLedger(): Promise<void> {
  const scope = systemScope("ledger:prove");
  const proved = await proving(scope);
  await unaudited(scope, (tx) => keepProofs(tx, proved));
  const broken = proved.found.filter(({ standing }) => standing === "broken");
  if (broken.length > 0) log.error({ broken }, "the ledger contradicts itself");
}
