import "server-only";
import { and, eq, isNotNull, sql } from "drizzle-orm";
import { command } from "@/lib/access/command";
import { programme } from "@/lib/access/tenants";
import { Refusal } from "@/lib/platform/errors";
import { jobs } from "@/lib/platform/schema";
import { RetryJobInput } from "./inputs";

/** No other job of the same key waits or runs: it does this work, and two of one key may not wait. */
const notAgain = sql`not exists (select from jobs again
  where again.unique_key = ${jobs.uniqueKey} and again.done_at is null and again.dead_at is null)`;

/** Gives work that failed its last try a fresh set of tries. */
export const retryJob = command({
  name: "reports.retry-job",
  permission: "system:manage",
  input: RetryJobInput,
  prepare: programme,
  async run({ tx, about }, { jobId }, { id: programmeId }) {
    const revived = await tx
      .update(jobs)
      .set({ deadAt: null, attempts: 0, runAt: sql`now()`, lockedUntil: null })
      .where(and(eq(jobs.id, jobId), isNotNull(jobs.deadAt), notAgain))
      .returning({ kind: jobs.kind });
    const [job] = revived;
    if (!job)
      throw new Refusal(
        "conflict",
        "This work is no longer among the failed ones, or is being tried again already.",
      );
    about(programmeId, jobId);
    await tx.execute(sql`select pg_notify('work', 'jobs')`);
    return job;
  },
});
