import "server-only";
import { desc, isNotNull } from "drizzle-orm";
import type { Scope } from "@/lib/access/authorize";
import { read } from "@/lib/access/read";
import { jobs } from "@/lib/platform/schema";

/** Work that failed its last try, newest first. Payloads stay out: they may name customers. */
export const listDeadJobs = (scope: Scope<"system:read">, take = 50) =>
  read(scope, (reader) =>
    reader
      .select({
        id: jobs.id,
        kind: jobs.kind,
        deadAt: jobs.deadAt,
        attempts: jobs.attempts,
        fault: jobs.lastFault,
      })
      .from(jobs)
      .where(isNotNull(jobs.deadAt))
      .orderBy(desc(jobs.deadAt))
      .limit(take),
  );
