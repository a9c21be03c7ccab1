import "server-only";
import { desc } from "drizzle-orm";
import { within } from "@/lib/access/authorize";
import { read } from "@/lib/access/read";
import { proveJob } from "@/lib/ledger/rules";
import { keptProofs } from "@/lib/ledger/schema";
import { waitingSince } from "@/lib/platform/jobs";
import type { Reader } from "@/lib/platform/reader";
import type { LedgerScope } from "./scope";

export type KeptProofs = typeof keptProofs.$inferSelect;
export type ProofStanding = {
  /** What the last proofs found; null before the first. */
  last: KeptProofs | null;
  /** Since when a person waits for newer ones; null when nobody does. */
  askedAt: Date | null;
};

/** The last proofs that were kept, and whether new ones were asked for. Reads one row, however large the ledger is. */
export const proofStanding = (scope: LedgerScope, from?: Reader): Promise<ProofStanding> =>
  read(
    scope,
    async (r) => {
      const [last] = await r
        .select()
        .from(keptProofs)
        .where(within(scope, keptProofs.merchantId))
        .orderBy(desc(keptProofs.id))
        .limit(1);
      const asked = await waitingSince(r, proveJob);
      const waits = asked && !(last && last.startedAt >= asked);
      return { last: last ?? null, askedAt: waits ? asked : null };
    },
    from,
  );
