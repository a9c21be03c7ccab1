import "server-only";
import postgres from "postgres";
import { env } from "@/lib/platform/env";
import { redactText } from "@/lib/platform/log";
import { steady } from "@/lib/platform/steady";

export type Job = {
  id: string;
  kind: string;
  payload: unknown;
  merchantId: string | null;
  attempts: number;
  maxAttempts: number;
};

/** The worker's own connections: they see every tenant's work, which the app's transactions do not. */
export const openQueue = (max = 3) =>
  steady(
    postgres(env.DATABASE_URL, {
      max,
      onnotice: () => undefined,
      transform: { column: { from: postgres.toCamel } },
      connection: { "app.merchants": "all", "app.actor": "system" } as Record<string, string>,
    }),
  );
export type Queue = ReturnType<typeof openQueue>;

/** Leases up to `count` due jobs for `seconds`; a job whose lease ran out is due again while it has tries left. */
export const claimJobs = (
  queue: Queue,
  lease: { worker: string; count: number; seconds: number },
): Promise<Job[]> =>
  queue<Job[]>`
    update jobs set locked_by = ${lease.worker}, attempts = attempts + 1,
      locked_until = now() + make_interval(secs => ${lease.seconds})
    where id in (
      select id from jobs
      where done_at is null and dead_at is null and run_at <= now()
        and (locked_until is null or (locked_until < now() and attempts < max_attempts))
      order by run_at limit ${lease.count} for update skip locked)
    returning id, kind, payload, merchant_id, attempts, max_attempts`;

/** Keeps the lease of a job that is still running; false when another worker has taken it over. */
export async function keepLease(
  queue: Queue,
  job: Job,
  worker: string,
  seconds: number,
): Promise<boolean> {
  const kept = await queue`
    update jobs set locked_until = now() + make_interval(secs => ${seconds})
    where id = ${job.id} and locked_by = ${worker} and attempts = ${job.attempts}`;
  return kept.count === 1;
}

export const finishJob = (queue: Queue, job: Job, worker: string) =>
  queue`update jobs set done_at = now(), locked_until = null, last_fault = null
    where id = ${job.id} and locked_by = ${worker} and attempts = ${job.attempts}`;

/** Seconds until the next try: doubling from 1 s to 10 min, each between half and one and a half of it. */
export const backoffSeconds = (attempts: number, random: number): number =>
  Math.min(600, 2 ** Math.min(attempts - 1, 10)) * (0.5 + random);

/** Puts a failed job back, or among the dead letters after its last try. */
export const failJob = (queue: Queue, job: Job, worker: string, fault: unknown) => {
  const text = redactText(
    fault instanceof Error ? `${fault.name}: ${fault.message}` : String(fault),
  );
  const wait = backoffSeconds(job.attempts, Math.random());
  const dead = job.attempts >= job.maxAttempts;
  return queue`update jobs set locked_until = null, locked_by = null, last_fault = ${text.slice(0, 500)},
      run_at = now() + make_interval(secs => ${wait}), dead_at = ${dead ? queue`now()` : null}
    where id = ${job.id} and locked_by = ${worker} and attempts = ${job.attempts}`;
};

/** Among the dead letters: jobs whose every try ended with the worker that ran it. */
export const buryLost = (queue: Queue) =>
  queue`update jobs set dead_at = now(), locked_until = null, locked_by = null,
      last_fault = 'The worker stopped in the middle of every try'
    where done_at is null and dead_at is null and locked_until < now() and attempts >= max_attempts`;

/** True for one worker per period: the others find the timer already moved. */
export async function claimTimer(
  queue: Queue,
  name: string,
  everySeconds: number,
): Promise<boolean> {
  const moved = await queue`
    insert into timers (name, last_run_at) values (${name}, now())
    on conflict (name) do update set last_run_at = now()
      where timers.last_run_at <= now() - make_interval(secs => ${everySeconds})
    returning name`;
  return moved.length === 1;
}

export const beat = (queue: Queue, worker: string) =>
  queue`insert into workers (id) values (${worker}) on conflict (id) do update set seen_at = now()`;

/** Forgets finished work after a week, so that the queue stays small. Dead letters stay. */
export async function sweep(queue: Queue): Promise<void> {
  await queue`delete from jobs where done_at < now() - interval '7 days'`;
  await queue`delete from outbox where dispatched_at < now() - interval '30 days'`;
  await queue`delete from workers where seen_at < now() - interval '1 day'`;
}
