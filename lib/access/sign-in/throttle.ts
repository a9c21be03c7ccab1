import "server-only";
import { sql } from "drizzle-orm";
import { unaudited } from "@/lib/access/command";
import { systemScope } from "@/lib/access/doors/worker";
import { sha256 } from "@/lib/platform/crypto";

export type Tried = "sign-in" | "reset";
/** Tries in 15 minutes, after which even the right password is refused. */
export const limits = {
  "sign-in": { account: 20, address: 100 },
  reset: { account: 5, address: 30 },
} as const;

const keysOf = (what: Tried, email: string, address: string) => ({
  account: sha256(`${what}|account|${email.toLowerCase()}`),
  address: sha256(`${what}|address|${address}`),
});

/** Counts one call of a public door by an address; whether it is within the most of fifteen minutes. */
export const countCall = (door: string, address: string, most: number): Promise<boolean> =>
  unaudited(systemScope("access:session"), async (tx) => {
    const [row] = await tx.execute<{ tries: number }>(bump(sha256(`${door}|address|${address}`)));
    return (row?.tries ?? 0) <= most;
  });

/** Counts one try in this minute's row and answers with the sum of the last fifteen; the row's lock puts tries in line. */
const bump = (key: string) => sql<{ tries: number }>`
  with bumped as (
    insert into attempts (key, window_start, count) values (${key}, date_trunc('minute', now()), 1)
    on conflict (key, window_start) do update set count = attempts.count + 1
    returning count
  )
  select (select count from bumped) + coalesce((
    select sum(count) from attempts
    where key = ${key} and window_start > now() - interval '15 minutes'
      and window_start <> date_trunc('minute', now())), 0)::int as tries`;

/** Whether one more try is allowed for this account and this address; counts it either way. */
export async function countTry(what: Tried, email: string, address: string): Promise<boolean> {
  const keys = keysOf(what, email, address);
  const tries = async (key: string): Promise<number> =>
    unaudited(systemScope("access:session"), async (tx) => {
      const [row] = await tx.execute<{ tries: number }>(bump(key));
      return row?.tries ?? 0;
    });
  const account = await tries(keys.account);
  const place = await tries(keys.address);
  return account <= limits[what].account && place <= limits[what].address;
}

/** After a success: the account starts afresh, and the address gets this one try back. */
export const forgive = (what: Tried, email: string, address: string): Promise<unknown> => {
  const keys = keysOf(what, email, address);
  return unaudited(systemScope("access:session"), async (tx) => {
    await tx.execute(sql`delete from attempts where key = ${keys.account}`);
    await tx.execute(sql`
      update attempts set count = count - 1
      where key = ${keys.address} and window_start = date_trunc('minute', now()) and count > 0`);
  });
};
