import "server-only";
import { and, eq, isNotNull, sql } from "drizzle-orm";
import { command } from "@/lib/access/command";
import { programme } from "@/lib/access/tenants";
import { Refusal } from "@/lib/platform/errors";
import { jobs } from "@/lib/platform/schema";
import { RetryJobInput } from "./inputs";

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
      .where(and(eq(jobs.id, jobId), isNotNull(jobs.deadAt)))
      .returning({ kind: jobs.kind });
    const [job] = revived;
    if (!job) throw new Refusal("conflict", "This work is no longer among the failed ones.");
    about(programmeId, jobId);
    await tx.execute(sql`select pg_notify('work', 'jobs')`);
    return job;
  },
});
