import type postgres from "postgres";
import { sweepAttention } from "@/lib/invoices/attention/sagas/sweep";
import { foldTotals } from "@/lib/reports/sagas";

type Sql = postgres.Sql<{ bigint: bigint }>;

/** The businesses joined, and their stores were connected, before their first sale. */
export async function backdate(sql: Sql, since: Date): Promise<void> {
  const at = new Date(since.getTime() - 86_400_000).toISOString();
  await sql`update tenants set created_at = ${at}`;
  await sql`update merchants set created_at = ${at}`;
  await sql`update btcpay_connections set connected_at = ${at}`;
}

/** The index of the search is made once over all rows: row by row it takes longer than all the rest. */
export async function withoutSearchIndex<T>(sql: Sql, write: () => Promise<T>): Promise<T> {
  const [index] = await sql<{ made: string }[]>`
    select pg_get_indexdef('search_words'::regclass) as made`;
  await sql`drop index search_words`;
  const written = await write();
  await sql.unsafe(index?.made ?? "");
  return written;
}

/** So many rows at once are news to the planner: without this the fold alone takes minutes. */
export async function refreshStatistics(sql: Sql): Promise<void> {
  await sql`analyze invoices, invoice_payments, invoice_events, invoice_refunds, cards, card_taps, card_events, awards, point_returns,
    campaigns, ledger_journals, ledger_entries, ledger_accounts, ledger_balances, tenants`;
}

/** What waits for a person has waited since its invoice ran out. */
export async function openAttention(sql: Sql): Promise<void> {
  let seen = -1;
  for (let kept = 0; kept > seen; ) {
    seen = kept;
    await sweepAttention();
    const [row] = await sql<{ kept: bigint }[]>`select count(*) as kept from invoice_attention`;
    kept = Number(row?.kept ?? 0);
  }
  await sql`update invoice_attention a set opened_at = coalesce(i.settled_at, i.created_at + interval '15 minutes')
    from invoices i where i.id = a.invoice_id`;
}

export async function foldDays(sql: Sql): Promise<void> {
  await foldTotals();
  await sql`analyze daily_totals, platform_totals`;
}
