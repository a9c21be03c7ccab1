import { execFile } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import type { Books } from "@/bench/books";
import { businessCount, businessId } from "@/bench/fill/ledger";
import type { Admin } from "@/bench/harness/ground";
import { pgbench, scriptFile } from "@/bench/harness/pgbench";
import { program } from "@/bench/harness/programs";
import { figure, notRun, say } from "@/bench/harness/report";
import { median, quantile } from "@/bench/harness/samples";
import { options, wants } from "@/bench/options";
import { typescript } from "@/scripts/run.mjs";

const users = 8;
const postingsPerSecond = 200;
const daysCompared = 200;

/** Sales of any business, spread over its sixteen rows, booked now. */
const postSale = `\\set m random(0, ${businessCount - 1})
\\set s random(0, 15)
\\set x random(10000, 1000000)
\\set y -:x
select app.ledger_post('ten_bench_' || lpad(:m::text, 20, '0'), 'jnl_' || u, 'bench:' || u, decode(md5(u), 'hex'),
  'invoice.settled', null, null, null, now(), null, ids, array[:s, :s]::smallint[], array[2, 2]::smallint[],
  case when exchange < sales then array[:y, :x]::bigint[] else array[:x, :y]::bigint[] end, '[]')
from (select left(replace(uuidv7()::text, '-', ''), 26) as u, set_config('app.merchants', 'all', true) as m) k,
  (select array_agg(id order by id) as ids, max(id) filter (where code = 'sales') as sales,
     max(id) filter (where code = 'exchange') as exchange
   from ledger_accounts where merchant_id = '${businessId(0)}' and code in ('sales', 'exchange') and asset = 2
     and set_config('app.merchants', 'all', true) is not null) a
where k.m is not null;`;

/** The people are a process of their own, as the console is, so that they do not slow the watch on the totals. */
async function look(seconds: number): Promise<number[]> {
  const args = [...typescript, "bench/onlookers.ts", String(users), String(seconds)];
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 1 << 26 });
  return JSON.parse(stdout.trim().split("\n").at(-1) ?? "[]");
}

/** Seconds from a transaction's end until the totals have it, for a mark made every tenth of a second. */
async function lags(admin: Admin, seconds: number): Promise<number[]> {
  const found: number[] = [];
  let waiting: { xid: bigint; at: number }[] = [];
  const until = performance.now() + seconds * 1000;
  const deadline = until + 60_000;
  while (performance.now() < until || waiting.length > 0) {
    if (performance.now() > deadline) throw new Error("The totals do not catch up");
    if (performance.now() < until) {
      const [mark] = await admin<{ xid: string }[]>`select pg_current_xact_id()::text as xid`;
      waiting.push({ xid: BigInt(mark?.xid ?? 0), at: performance.now() });
    }
    const [state] = await admin<{ upto: string }[]>`select upto::text from totals_state`;
    const upto = BigInt(state?.upto ?? 0);
    const now = performance.now();
    found.push(...waiting.filter(({ xid }) => xid < upto).map(({ at }) => (now - at) / 1000));
    waiting = waiting.filter(({ xid }) => xid >= upto);
    await pause(100);
  }
  return found;
}

/** Business days at random whose folded totals are not what the entries of that day add up to. */
const mismatches = (admin: Admin) => admin<{ merchantId: string; day: string }[]>`
  with days as (
    select t.id as merchant_id, t.time_zone, (current_date - floor(random() * 366)::int) as day
    from generate_series(1, ${daysCompared}::int) n
    join tenants t on t.id = 'ten_bench_' || lpad((n % ${businessCount}::int)::text, 20, '0')),
  raw as (
    select d.merchant_id, d.day, a.family as head, s.asset, coalesce(-sum(amount) filter (where amount < 0), 0) as debit,
      coalesce(sum(amount) filter (where amount > 0), 0) as credit, count(*) as entries
    from (select distinct * from days) d
    join ledger_entries e on e.merchant_id = d.merchant_id
      and e.event_at >= d.day::timestamp at time zone d.time_zone
      and e.event_at < (d.day + 1)::timestamp at time zone d.time_zone
    join ledger_accounts a on a.merchant_id = e.merchant_id and a.id = e.account_id
    join ledger_assets s on s.id = e.asset
    group by 1, 2, 3, 4),
  folded as (
    select t.merchant_id, t.day, t.head, t.asset, t.debit, t.credit, t.debits + t.credits as entries
    from daily_totals t join (select distinct * from days) d using (merchant_id, day))
  select distinct merchant_id as "merchantId", day::text from (
    (table raw except table folded) union all (table folded except table raw)) x`;

async function caughtUp(admin: Admin): Promise<void> {
  const [mark] = await admin<{ xid: string }[]>`select pg_current_xact_id()::text as xid`;
  for (let tries = 0; tries < 600; tries += 1) {
    const [state] = await admin<{ upto: string }[]>`select upto::text from totals_state`;
    if (BigInt(state?.upto ?? 0) > BigInt(mark?.xid ?? 0)) return;
    await pause(100);
  }
  throw new Error("The totals do not catch up");
}

/** A4 and A5: eight people at their dashboards while the worker folds and sales come in. */
export async function crowd({ stack, rows }: Books): Promise<void> {
  if (!wants("A4", "A5")) return;
  if (!program("pgbench")) {
    for (const id of ["A4", "A5", "A5.same"] as const) notRun(id, "pgbench missing");
    return;
  }
  await stack.startWorker();
  const seconds = Math.max(3, options.rounds * options.seconds);
  const script = scriptFile("sales", postSale);
  say(`${users} people, ${postingsPerSecond} sales a second, ${seconds} s`);
  const load = { url: stack.appUrl, script, clients: 4, seconds, rate: postingsPerSecond };
  const [times, behind, posted] = await Promise.all([
    look(seconds),
    lags(stack.admin, seconds),
    pgbench(load),
  ]);
  const pace = `${users} people, ${Math.round(posted.tps)} postings/s of ${postingsPerSecond} asked, ${rows} entries`;
  figure("A4", [quantile(times, 0.95)], {
    note: `getOverview, ${times.length} times, median ${median(times).toFixed(0)} ms; ${pace}`,
  });
  figure("A5", [quantile(behind, 0.99)], {
    note: `${behind.length} marks; ${pace}; pages add the entries not folded yet`,
  });
  await caughtUp(stack.admin);
  const wrong = await mismatches(stack.admin);
  figure("A5.same", [wrong.length], {
    note: `${daysCompared} business days at random`,
    days: wrong.slice(0, 10),
  });
}
