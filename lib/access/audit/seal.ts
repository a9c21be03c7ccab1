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

type Head = { seq: bigint; hash: string };

/** Rows without a seal; those dated an hour before the last run's seals were put in by hand and stay without. */
const waiting = (tx: Tx, lastRun: string | null) =>
  tx
    .select(hashedRow)
    .from(auditLog)
    .where(
      sql`not exists (select 1 from ${auditSeals} where ${auditSeals.auditId} = ${auditLog.id})
        and ${auditLog.at} > coalesce(${lastRun}::timestamptz - interval '1 hour', '-infinity')`,
    )
    .orderBy(asc(auditLog.id))
    .limit(batch);

/** Seals all that waits under one time, or nothing: a backlog of hours must not look late to the verifier. */
async function sealWaiting(tx: Tx): Promise<(Head & { sealed: number }) | null> {
  const [turn] = await tx.execute<{ mine: boolean }>(
    sql`select pg_try_advisory_xact_lock(hashtext('audit-seal')) as mine`,
  );
  if (!turn?.mine) return null;
  const [last] = await tx.select(sealRow).from(auditSeals).orderBy(desc(auditSeals.seq)).limit(1);
  const sealedAt = `${new Date().toISOString().slice(0, -1)}000Z`;
  const head: Head = { seq: last?.seq ?? 0n, hash: last?.hash ?? genesis };
  for (let sealed = 0; ; ) {
    const rows = await waiting(tx, last?.sealedAt ?? null);
    const seals = rows.map((row) => {
      head.seq += 1n;
      head.hash = linkHash(head.hash, row, { seq: head.seq, sealedAt });
      return { ...head, auditId: row.id, sealedAt: new Date(sealedAt) };
    });
    if (seals.length > 0) await tx.insert(auditSeals).values(seals);
    sealed += seals.length;
    if (seals.length < batch) return { ...head, sealed };
  }
}

/**
 * Chains what was committed since the last time, in the order of ids; a row that commits late comes into a
 * later run. The head goes to the log, outside the database. Answers with the rows sealed.
 */
export async function sealAudit(): Promise<number> {
  const done = await unaudited(systemScope("audit:seal"), sealWaiting);
  if (!done || done.sealed === 0) return 0;
  log.info({ seq: done.seq.toString(), hash: done.hash }, "audit sealed");
  return done.sealed;
}
