import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "./db";
import { newId } from "./ids";
import { jsonSafe } from "./json";
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
