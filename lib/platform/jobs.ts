import "server-only";
import { and, eq, isNull, min, sql } from "drizzle-orm";
import type { Tx } from "./db";
import { newId } from "./ids";
import { jsonSafe } from "./json";
import type { Reader } from "./reader";
import { jobs } from "./schema";

export type JobSpec = {
  kind: string;
  payload: unknown;
  merchantId?: string | undefined;
  /** While a job with this key waits, another is not added. */
  uniqueKey?: string | undefined;
  runAt?: Date | undefined;
  maxAttempts?: number | undefined;
};

/** Adds work inside the caller's transaction; it becomes visible to the worker at commit. */
export async function enqueue(tx: Tx, spec: JobSpec): Promise<void> {
  await tx
    .insert(jobs)
    .values({
      id: newId("job"),
      kind: spec.kind,
      payload: jsonSafe(spec.payload),
      merchantId: spec.merchantId ?? null,
      uniqueKey: spec.uniqueKey ?? null,
      ...(spec.runAt ? { runAt: spec.runAt } : {}),
      ...(spec.maxAttempts ? { maxAttempts: spec.maxAttempts } : {}),
    })
    .onConflictDoNothing();
  await tx.execute(sql`select pg_notify('work', 'jobs')`);
}

/** Since when work of this kind waits or runs, as far as the reader sees; null when none does. */
export async function waitingSince(reader: Reader, kind: string): Promise<Date | null> {
  const [row] = await reader
    .select({ at: min(jobs.createdAt) })
    .from(jobs)
    .where(and(eq(jobs.kind, kind), isNull(jobs.doneAt), isNull(jobs.deadAt)));
  return row?.at ?? null;
}
