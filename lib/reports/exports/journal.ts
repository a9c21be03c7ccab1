import { and, eq, type SQL, sql } from "drizzle-orm";
import { type Scope, within } from "@/lib/access/authorize";
import { accounts, entries, journals } from "@/lib/ledger/schema";
import { instantCell, textCell } from "./cells";
import { plainSql } from "./plain-sql";

const amountOf = (expression: string): string =>
  `round((${expression})::numeric / (10::numeric ^ s.decimals::int), s.decimals)`;

const entryRows = (where: string, order: string): string => `
  select ledger_journals.id as journal, e.leg, t.slug as business,
    ${instantCell("ledger_journals.event_at", "happened_at")},
    ${instantCell("ledger_journals.created_at", "booked_at")}, ledger_journals.kind,
    ${textCell("ledger_journals.ref", "reference")}, ${textCell("ledger_journals.memo", "memo")},
    a.code as account, split_part(s.asset, '/', 1) as currency,
    case when e.amount < 0 then ${amountOf("-e.amount")} end as debit,
    case when e.amount > 0 then ${amountOf("e.amount")} end as credit
  from ledger_entries e
  join ledger_journals on ledger_journals.merchant_id = e.merchant_id
    and ledger_journals.id = e.journal_id
  join ledger_accounts a on a.merchant_id = e.merchant_id and a.id = e.account_id
  join ledger_assets s on s.id = e.asset
  join tenants t on t.id = e.merchant_id
  where ${where}
  order by ${order}`;

/** One row per ledger entry booked in the range; a positive amount is a credit, a negative one a debit. */
export const journalSelect = (where: string): string =>
  entryRows(
    where.replaceAll("$at", "ledger_journals.event_at").replaceAll("$merchant", "e.merchant_id"),
    "ledger_journals.event_at, ledger_journals.id, e.leg",
  );

/** The filters of the journal on the ledger's page. */
export type JournalWish = { ref?: string | undefined; family?: string | undefined };

const moved = (family: string): SQL => sql`exists (
  select 1 from ${entries} moved
  join ${accounts} on ${accounts.merchantId} = moved.merchant_id and ${accounts.id} = moved.account_id
  where moved.merchant_id = ${journals.merchantId} and moved.journal_id = ${journals.id}
    and ${eq(accounts.family, family)})`;

/** Every entry of the journals that the ledger's page lists under the same filter, latest journal first. */
export const filteredJournalSelect = (
  scope: Scope<"reports:export">,
  { ref, family }: JournalWish,
): string =>
  entryRows(
    plainSql(
      and(
        within(scope, journals.merchantId),
        ref ? eq(journals.ref, ref) : undefined,
        family ? moved(family) : undefined,
      ) ?? sql`true`,
    ),
    "ledger_journals.event_at desc, ledger_journals.id desc, e.leg",
  );
