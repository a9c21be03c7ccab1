import { instantCell, textCell } from "./cells";

const amountOf = (expression: string): string =>
  `round((${expression})::numeric / (10::numeric ^ s.decimals::int), s.decimals)`;

/** One row per ledger entry booked in the range; a positive amount is a credit, a negative one a debit. */
export const journalSelect = (where: string): string => `
  select j.id as journal, e.leg, t.slug as business,
    ${instantCell("j.event_at", "happened_at")}, ${instantCell("j.created_at", "booked_at")},
    j.kind, ${textCell("j.ref", "reference")}, ${textCell("j.memo", "memo")},
    a.code as account, split_part(s.asset, '/', 1) as currency,
    case when e.amount < 0 then ${amountOf("-e.amount")} end as debit,
    case when e.amount > 0 then ${amountOf("e.amount")} end as credit
  from ledger_entries e
  join ledger_journals j on j.merchant_id = e.merchant_id and j.id = e.journal_id
  join ledger_accounts a on a.merchant_id = e.merchant_id and a.id = e.account_id
  join ledger_assets s on s.id = e.asset
  join tenants t on t.id = e.merchant_id
  where ${where.replaceAll("$at", "j.event_at").replaceAll("$merchant", "e.merchant_id")}
  order by j.event_at, j.id, e.leg`;
