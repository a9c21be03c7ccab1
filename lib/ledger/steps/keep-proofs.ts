import "server-only";
import { sql } from "drizzle-orm";
import { programmeId } from "@/lib/access/tenants";
import type { Proving } from "@/lib/ledger/queries/proofs";
import { keptProofs } from "@/lib/ledger/schema";
import type { Tx } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { notifyLive } from "@/lib/platform/live";

/** Keeps what the proofs found beside what they covered, and tells open pages. */
export async function keepProofs(tx: Tx, proving: Proving): Promise<void> {
  const row = { id: newId("prf"), merchantId: programmeId, ...proving };
  await tx.insert(keptProofs).values({ ...row, finishedAt: sql`clock_timestamp()` });
  await notifyLive(tx, { merchantId: programmeId, noun: "proofs", id: row.id });
}
