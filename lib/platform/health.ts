import "server-only";
import { rawSql } from "./db";

export type Pulse = {
  database: "ok" | "down";
  worker: "ok" | "down";
  jobsWaiting: number;
  jobsDead: number;
};

/** Whether Postgres answers and a worker has spoken within 15 seconds. Never throws. */
export async function pulse(): Promise<Pulse> {
  try {
    const [row] = await rawSql().begin(async (tx) => {
      await tx`select set_config('app.merchants', 'all', true), set_config('statement_timeout', '2000', true)`;
      return tx<{ alive: boolean; waiting: number; dead: number }[]>`
        select exists(select 1 from workers where seen_at > now() - interval '15 seconds') as alive,
          (select count(*)::int from jobs where done_at is null and dead_at is null and run_at <= now()) as waiting,
          (select count(*)::int from jobs where dead_at is not null) as dead`;
    });
    return {
      database: "ok",
      worker: row?.alive ? "ok" : "down",
      jobsWaiting: row?.waiting ?? 0,
      jobsDead: row?.dead ?? 0,
    };
  } catch {
    return { database: "down", worker: "down", jobsWaiting: 0, jobsDead: 0 };
  }
}
