import { sql } from "drizzle-orm";
import type { Books } from "@/bench/books";
import { businessId, businessSlug } from "@/bench/fill/ledger";
import { ratio } from "@/bench/harness/report";
import { interleave, type Measures, pick } from "@/bench/harness/rounds";
import { median, quantile } from "@/bench/harness/samples";
import { signIn } from "@/bench/harness/session";
import { timed } from "@/bench/harness/timed";
import { wants } from "@/bench/options";
import { narrow } from "@/lib/access/authorize";
import { read } from "@/lib/access/read";
import { findSession } from "@/lib/access/session";
import { tenantBySlug, tenantsOf } from "@/lib/access/tenants";
import { systemScope } from "@/lib/access/testing";
import { lastDays, type Range } from "@/lib/platform/dates";
import { periodAt } from "@/lib/platform/periods";
import { sumSeries } from "@/lib/reports/queries/home";
import { getOverview } from "@/lib/reports/queries/overview";
import { getStanding } from "@/lib/reports/queries/standing";
import type { HomeScope } from "@/lib/reports/queries/turnover";

const zone = "America/Jamaica";
const wanted = { head: "sales", asset: "JMD/2", side: "credit", zone } as const;
const every = systemScope("home:read");
const biggest = narrow(every, businessId(0));

/** The same answer from the entries: sales per local day, under the same role and policies. */
const rawSales = (scope: HomeScope, { from, to }: Range) =>
  read(scope, (reader) =>
    reader.select({ total: sql<string>`coalesce(sum(x.credit), 0)::text` }).from(sql`(
        select (e.event_at at time zone ${zone})::date as day, sum(e.amount) as credit, count(*) as credits
        from ledger_entries e
        join ledger_accounts a on a.merchant_id = e.merchant_id and a.id = e.account_id
        join ledger_assets s on s.id = a.asset
        where a.family = 'sales' and s.asset = 'JMD/2' and e.amount > 0
          and e.event_at >= ${from.toISOString()} and e.event_at < ${to.toISOString()}
          and ${scope.merchants === "all" ? sql`true` : sql`e.merchant_id = ${scope.merchants[0]}`}
        group by 1) x`),
  );

const both = async (seconds: number, call: () => Promise<unknown>): Promise<Measures> => {
  const times = await timed(seconds, call);
  return { p50: median(times), p95: quantile(times, 0.95) };
};

async function sameAnswer(scope: HomeScope, range: Range): Promise<void> {
  const [series] = await sumSeries(scope, wanted, [range]);
  const [raw] = await rawSales(scope, range);
  if (!series || series.total !== BigInt(raw?.total ?? 0) || series.total === 0n)
    throw new Error(`The totals say ${series?.total}, the entries ${raw?.total}`);
}

async function against(id: "A1" | "A2" | "A3", scope: HomeScope, days: number, rows: number) {
  if (!wants(id)) return;
  const range = lastDays(days, new Date(), zone);
  await sameAnswer(scope, range);
  const taken = await interleave({
    [`${id} totals`]: (seconds: number) => both(seconds, () => sumSeries(scope, wanted, [range])),
    [`${id} raw`]: (seconds: number) => both(seconds, () => rawSales(scope, range)),
  });
  const side = (what: string, name: string, measure: string) => ({
    what,
    unit: "ms",
    samples: pick(taken[`${id} ${name}`] ?? [], measure),
  });
  ratio(id, side("sumSeries, p95", "totals", "p95"), side("raw SQL, median", "raw", "p50"), {
    note: `${rows} entries; both gave the same total`,
  });
}

async function pageSql(): Promise<void> {
  if (!wants("A6")) return;
  const { person, secret } = await signIn("owner", businessId(0));
  const page = async () => {
    await findSession(secret);
    await tenantBySlug(businessSlug(0));
    await Promise.all([tenantsOf(person), getStanding(biggest)]);
    await getOverview(biggest, { home: "JMD/2", period: periodAt({}, new Date(), zone) });
  };
  const one = () =>
    read(biggest, (reader) => reader.select({ one: sql`1` }).from(sql`(select 1) x`));
  const taken = await interleave({
    "A6 home page": (seconds) => both(seconds, page),
    "A6 select 1": (seconds) => both(seconds, one),
  });
  const side = (what: string, rounds: Measures[]) => ({
    what,
    unit: "ms",
    samples: pick(rounds, "p95"),
  });
  ratio(
    "A6",
    side("session, frame and figures of the home page, p95", taken["A6 home page"]),
    side("`select 1` through read(), p95", taken["A6 select 1"]),
  );
}

/** A1 to A3 and A6: the dashboard's queries, one person alone. */
export async function dashboard({ rows }: Books): Promise<void> {
  await against("A1", biggest, 30, rows);
  await against("A2", biggest, 365, rows);
  await against("A3", every, 365, rows);
  await pageSql();
}
