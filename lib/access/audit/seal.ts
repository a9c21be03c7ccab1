import "server-only";
import { asc, desc, sql } from "drizzle-orm";
import { unaudited } from "@/lib/access/command";
import { systemScope } from "@/lib/access/doors/worker";
import { auditLog, auditSeals } from "@/lib/access/schema";
import type { Tx } from "@/lib/platform/db";
import { log } from "@/lib/platform/log";
import { hashedRow, sealRow } from "./rows";
import { genesis, linkHash } from "./rules";

const batch = 1000;

async function sealBatch(tx: Tx): Promise<{ sealed: number; seq: bigint; hash: string } | null> {
  const [turn] = await tx.execute<{ mine: boolean }>(
    sql`select pg_try_advisory_xact_lock(hashtext('audit-seal')) as mine`,
  );
  if (!turn?.mine) return null;
  const [head] = await tx.select(sealRow).from(auditSeals).orderBy(desc(auditSeals.seq)).limit(1);
  const rows = await tx
    .select(hashedRow)
    .from(auditLog)
    .where(
      sql`not exists (select 1 from ${auditSeals} where ${auditSeals.auditId} = ${auditLog.id})
        and ${auditLog.at} > coalesce(${head?.sealedAt ?? null}::timestamptz - interval '1 hour', '-infinity')`,
    )
    .orderBy(asc(auditLog.id))
    .limit(batch);
  let seq = head?.seq ?? 0n;
  let hash = head?.hash ?? genesis;
  const sealedAt = `${new Date().toISOString().slice(0, -1)}000Z`;
  const seals = rows.map((row) => {
    seq += 1n;
    hash = linkHash(hash, row, { seq, sealedAt });
    return { seq, auditId: row.id, hash, sealedAt: new Date(sealedAt) };
  });
  if (seals.length > 0) await tx.insert(auditSeals).values(seals);
  return { sealed: seals.length, seq, hash };
}

/**
 * Chains what was committed since the last time, in the order of ids within a batch; a row that commits late
 * comes into a later batch. The head goes to the log, outside the database. Answers with the rows sealed.
 */
export async function sealAudit(): Promise<number> {
  let total = 0;
  for (;;) {
    const done = await unaudited(systemScope("audit:seal"), sealBatch);
    if (!done || done.sealed === 0) return total;
    total += done.sealed;
    log.info({ seq: done.seq.toString(), hash: done.hash }, "audit sealed");
    if (done.sealed < batch) return total;
  }
}
