import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { newId } from "@/lib/platform/ids";
import {
  backoffSeconds,
  buryLost,
  claimJobs,
  claimTimer,
  failJob,
  finishJob,
  keepLease,
  openQueue,
} from "./queue";
import { startWorker } from "./worker";

const q = openQueue();
afterAll(() => q.end());

const add = async (kind: string, extra: Record<string, unknown> = {}) => {
  const id = newId("job");
  await q`insert into jobs ${q({ id, kind, payload: q.json({}), ...extra } as never)}`;
  return id;
};
const own = async (worker: string, id: string, seconds = 30) => {
  const jobs = await claimJobs(q, { worker, count: 1000, seconds });
  return jobs.find((job) => job.id === id);
};
beforeEach(async () => {
  await q`update jobs set done_at = now() where done_at is null`;
});

test("a job is leased to one worker only", async () => {
  const ids = await Promise.all(Array.from({ length: 40 }, () => add("t.lease")));
  const claims = await Promise.all(
    Array.from({ length: 8 }, (_, n) => claimJobs(q, { worker: `w${n}`, count: 10, seconds: 30 })),
  );
  const taken = claims.flat().map((job) => job.id);
  expect(new Set(taken).size).toBe(taken.length);
  expect(taken.filter((id) => ids.includes(id))).toHaveLength(40);
});

test("a crashed worker's job comes back when its lease runs out, and the late answer of the first counts for nothing", async () => {
  const id = await add("t.crash");
  const first = await own("dead", id, 0);
  const second = await own("alive", id);
  expect(second?.attempts).toBe(2);
  if (!first || !second) throw new Error("not claimed");
  expect(await keepLease(q, first, "dead", 30)).toBe(false);
  await finishJob(q, first, "dead");
  expect((await q`select done_at from jobs where id = ${id}`)[0]?.doneAt).toBeNull();
  await finishJob(q, second, "alive");
  expect((await q`select done_at from jobs where id = ${id}`)[0]?.doneAt).not.toBeNull();
});

test("a failure waits longer each time and ends among the dead letters", async () => {
  const id = await add("t.fail", { max_attempts: 2 });
  for (const attempt of [1, 2]) {
    await q`update jobs set run_at = now() where id = ${id}`;
    const job = await own("w", id);
    expect(job?.attempts).toBe(attempt);
    if (job) await failJob(q, job, "w", new Error("card at /boltcard?p=AABB&c=CCDD"));
  }
  const [row] =
    await q`select dead_at, last_fault, run_at > now() as later from jobs where id = ${id}`;
  expect(row?.deadAt).not.toBeNull();
  expect(row?.lastFault).not.toContain("AABB");
  expect(row?.later).toBe(true);
  expect(backoffSeconds(1, 0)).toBe(0.5);
  expect(backoffSeconds(30, 0.5)).toBe(600);
});

test("a job that takes its worker down each time ends among the dead letters", async () => {
  const id = await add("t.poison", { max_attempts: 2 });
  for (const attempt of [1, 2]) expect((await own("doomed", id, -1))?.attempts).toBe(attempt);
  expect(await own("next", id)).toBeUndefined();
  await buryLost(q);
  const [row] = await q`select dead_at, last_fault from jobs where id = ${id}`;
  expect(row?.deadAt).not.toBeNull();
  expect(row?.lastFault).toContain("every try");
});

test("a unique key waits once", async () => {
  const key = newId("key");
  await add("t.unique", { unique_key: key });
  await expect(add("t.unique", { unique_key: key })).rejects.toThrow(/unique/);
});

test("a timer runs for one of many workers", async () => {
  const name = newId("timer");
  const won = await Promise.all(Array.from({ length: 10 }, () => claimTimer(q, name, 60)));
  expect(won.filter(Boolean)).toHaveLength(1);
});

test("events become jobs and jobs run, once each, with two workers", async () => {
  const name = newId("event");
  const seen = vi.fn(async (_payload: { n: number }) => undefined);
  const plan = {
    reactions: { [name]: [`${name}.job`] },
    handlers: { [`${name}.job`]: seen },
    timers: [],
  };
  const workers = await Promise.all([
    startWorker(plan, { idleMs: 50 }),
    startWorker(plan, { idleMs: 50 }),
  ]);
  const rows = Array.from({ length: 20 }, (_, n) => ({
    id: newId("evt"),
    merchant_id: "ten_programme",
    name,
    payload: q.json({ n }),
  }));
  await q`insert into outbox ${q(rows as never)}`;
  await q`select pg_notify('work', 'outbox')`;
  await vi.waitFor(() => expect(seen).toHaveBeenCalledTimes(20), { timeout: 5000 });
  await Promise.all(workers.map((worker) => worker.stop()));
  expect(new Set(seen.mock.calls.map(([payload]) => payload.n)).size).toBe(20);
});
