import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { within } from "@/lib/access/authorize";
import { read } from "@/lib/access/read";
import { clearingFamilies } from "@/lib/ledger/rules";
import { accounts, balances, entries, journals, type Proof } from "@/lib/ledger/schema";
import type { Reader } from "@/lib/platform/reader";
import type { LedgerScope } from "./scope";

export type { Proof };

const sumsAndVersions = (scope: LedgerScope): SQL => sql`
  select merchant_id, account_id, sum(posted) as posted, sum(version) as version, sum(amount) as amount, sum(n) as n
  from (
    select merchant_id, account_id, posted, version, 0 as amount, 0 as n from ${balances}
    where ${within(scope, balances.merchantId)}
    union all
    select merchant_id, account_id, 0, 0, amount, 1 from ${entries}
    where ${within(scope, entries.merchantId)}
  ) both_sides group by 1, 2`;

const accountsWhere = (scope: LedgerScope, fault: SQL): SQL => sql`
  select coalesce(${accounts.code}, account_id::text) as offender from (${sumsAndVersions(scope)}) s
  left join ${accounts} on ${accounts.merchantId} = s.merchant_id and ${accounts.id} = s.account_id
  where ${fault}`;

const journalsByLegs = (scope: LedgerScope, fault: SQL): SQL => sql`
  select ${journals.id} as offender from ${journals}
  left join ${entries} on ${entries.merchantId} = ${journals.merchantId} and ${entries.journalId} = ${journals.id}
  where ${within(scope, journals.merchantId)}
  group by ${journals.merchantId}, ${journals.id} having ${fault}`;

const must: Record<string, (scope: LedgerScope) => SQL> = {
  "legs-sum-to-zero": (scope) => sql`
    select journal_id as offender from ${entries} where ${within(scope, entries.merchantId)}
    group by merchant_id, journal_id, asset having sum(amount) <> 0`,
  "two-legs": (scope) => journalsByLegs(scope, sql`count(${entries.leg}) < 2`),
  "entries-have-journals": (scope) => sql`
    select journal_id as offender from ${entries} where ${within(scope, entries.merchantId)}
    and not exists (select from ${journals} where ${journals.merchantId} = ${entries.merchantId}
      and ${journals.id} = ${entries.journalId})`,
  "balances-are-sums": (scope) => accountsWhere(scope, sql`posted <> amount`),
  "versions-are-dense": (scope) => accountsWhere(scope, sql`version <> n`),
  "floors-hold": (scope) => sql`
    select ${accounts.code} as offender from ${accounts} join ${balances}
    on ${balances.merchantId} = ${accounts.merchantId} and ${balances.accountId} = ${accounts.id}
    where ${within(scope, accounts.merchantId)}
    group by ${accounts.merchantId}, ${accounts.id} having sum(${balances.posted}) < min(${accounts.floor})`,
};

const clearing = (scope: LedgerScope): SQL => sql`
  select ${accounts.code} as offender from ${accounts} join ${balances}
  on ${balances.merchantId} = ${accounts.merchantId} and ${balances.accountId} = ${accounts.id}
  where ${within(scope, accounts.merchantId)} and ${accounts.family} in ${[...clearingFamilies]}
  group by ${accounts.merchantId}, ${accounts.id} having sum(${balances.posted}) <> 0`;

async function prove(r: Reader, id: string, query: SQL): Promise<Proof> {
  const rows = await r
    .select({
      offender: sql<string>`offender`,
      count: sql<number>`count(*) over ()`.mapWith(Number),
    })
    .from(sql`(${query}) found`)
    .limit(5);
  const count = rows[0]?.count ?? 0;
  const fault = id === "clearing" ? "open" : "broken";
  return {
    id,
    standing: count ? fault : "holds",
    count,
    offenders: rows.map((row) => row.offender),
  };
}

/** The standing proofs, each over everything in the scope: what must hold, and what is still open. */
export const proofs = (scope: LedgerScope, from?: Reader): Promise<Proof[]> =>
  read(
    scope,
    async (r) => {
      const found: Proof[] = [];
      for (const [id, query] of Object.entries(must)) found.push(await prove(r, id, query(scope)));
      return [...found, await prove(r, "clearing", clearing(scope))];
    },
    from,
  );

export type Proving = { startedAt: Date; entries: bigint; businesses: number; found: Proof[] };

/** The proofs with what they covered: at least the entries that were there when they began. */
export const proving = (scope: LedgerScope, from?: Reader): Promise<Proving> =>
  read(
    scope,
    async (r) => {
      const [covered] = await r
        .select({
          startedAt: sql<string>`clock_timestamp()`,
          entries: sql<string>`coalesce(sum(n), 0)`,
          businesses: sql<number>`count(*)`.mapWith(Number),
        })
        .from(
          sql`(select count(*) as n from ${entries} where ${within(scope, entries.merchantId)} group by merchant_id) each`,
        );
      if (!covered) throw new Error("The entries could not be counted");
      const { startedAt, entries: counted, businesses } = covered;
      const found = await proofs(scope, r);
      return { startedAt: new Date(startedAt), entries: BigInt(counted), businesses, found };
    },
    from,
  );
