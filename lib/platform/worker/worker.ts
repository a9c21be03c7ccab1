import "server-only";
import { newId } from "@/lib/platform/ids";
import { log } from "@/lib/platform/log";
import { dispatchOutbox } from "./dispatch";
import * as queue from "./queue";

export type Handler = (payload: never) => Promise<unknown>;
export type Timer = { name: string; everySeconds: number; run: () => Promise<unknown> };
export type Plan = {
  /** Event name → job kinds. */
  reactions: Readonly<Record<string, readonly string[]>>;
  /** Job kind → what runs it. */
  handlers: Readonly<Record<string, Handler>>;
  timers: readonly Timer[];
};
export type Worker = { id: string; stop: () => Promise<void> };

type Options = { concurrency?: number; leaseSeconds?: number; idleMs?: number };

/** Runs the plan until stopped: events become jobs, jobs run under a lease, timers fire once per period. */
export async function startWorker(plan: Plan, options: Options = {}): Promise<Worker> {
  const { concurrency = 8, leaseSeconds = 30, idleMs = 1000 } = options;
  const id = newId("wrk");
  const q = queue.openQueue();
  const running = new Set<Promise<void>>();
  const bell = makeBell();
  let stopping = false;

  const run = async (job: queue.Job) => {
    const pulse = setInterval(
      () => void queue.keepLease(q, job, id, leaseSeconds).catch(() => undefined),
      (leaseSeconds * 1000) / 3,
    );
    try {
      const handler = plan.handlers[job.kind];
      if (!handler) throw new Error(`No handler for ${job.kind}`);
      await handler(job.payload as never);
      await queue.finishJob(q, job, id);
    } catch (fault) {
      log.warn({ err: fault, job: job.id, kind: job.kind, attempts: job.attempts }, "job failed");
      await queue.failJob(q, job, id, fault).catch((err) => log.error({ err }, "job not put back"));
    } finally {
      clearInterval(pulse);
    }
  };

  const work = async (): Promise<boolean> => {
    const dispatched = await dispatchOutbox(q, (name) => plan.reactions[name] ?? []);
    const count = concurrency - running.size;
    const jobs =
      count > 0 ? await queue.claimJobs(q, { worker: id, count, seconds: leaseSeconds }) : [];
    for (const job of jobs) track(run(job).then(bell.ring));
    return dispatched + jobs.length > 0;
  };
  const track = (task: Promise<void>) => {
    running.add(task);
    void task.finally(() => running.delete(task));
  };

  const loop = async () => {
    while (!stopping) {
      const busy = await work().catch((err) => {
        log.error({ err }, "worker cannot reach its queue");
        return false;
      });
      if (!busy && !stopping) await bell.wait(idleMs);
    }
  };
  const stopTimers = startTimers(plan.timers, q, id);
  await q
    .listen("work", bell.ring)
    .catch((err) => log.warn({ err }, "worker listens by polling only"));
  const ended = loop();
  return {
    id,
    stop: async () => {
      stopping = true;
      bell.ring();
      await stopTimers();
      await ended;
      await Promise.allSettled(running);
      await q.end({ timeout: 5 });
    },
  };
}

/** Timers share the table of last runs: whichever worker comes first runs one, the others skip it. */
function startTimers(timers: readonly Timer[], q: queue.Queue, id: string): () => Promise<void> {
  const active = new Set<string>();
  let last: Promise<unknown> = Promise.resolve();
  const fire = async (timer: Timer) => {
    if (active.has(timer.name)) return;
    active.add(timer.name);
    try {
      if (await queue.claimTimer(q, timer.name, timer.everySeconds)) await timer.run();
    } catch (err) {
      log.warn({ err, timer: timer.name }, "timer failed");
    } finally {
      active.delete(timer.name);
    }
  };
  const tick = () => {
    last = Promise.allSettled([
      queue.beat(q, id),
      ...timers.map(fire),
      fire({ name: "bury", everySeconds: 30, run: () => queue.buryLost(q) }),
      fire({ name: "sweep", everySeconds: 3600, run: () => queue.sweep(q) }),
    ]);
  };
  tick();
  const clock = setInterval(tick, 1000);
  return async () => {
    clearInterval(clock);
    await last;
  };
}

function makeBell() {
  let wake: (() => void) | undefined;
  let rung = false;
  return {
    ring: () => {
      rung = true;
      wake?.();
    },
    wait: async (ms: number) => {
      if (!rung)
        await new Promise<void>((resolve) => {
          const timeout = setTimeout(resolve, ms);
          wake = () => {
            clearTimeout(timeout);
            resolve();
          };
        });
      rung = false;
      wake = undefined;
    },
  };
}
