import { sql } from "drizzle-orm";
import { systemScope, withEverything } from "@/lib/access/testing";
import type { TestBtcpay } from "@/lib/btcpay/testing";
import { proofs } from "@/lib/ledger/queries/proofs";
import { trialBalance } from "@/lib/ledger/queries/trial-balance";

export type Counts = { acked: number; lost: number; duplicated: number; unbalanced: number };
export const nothingWrong = { lost: 0, duplicated: 0, unbalanced: 0 };

/** One line for whoever reads the run. */
export const tell = (name: string, counts: Counts, more: Record<string, unknown> = {}): void => {
  process.stdout.write(`${name} ${JSON.stringify({ ...counts, ...more })}\n`);
};

/** How many of the ledger's standing proofs are broken, and assets that do not sum to zero. */
export async function unbalanced(): Promise<number> {
  const scope = systemScope("ledger:read");
  const broken = (await proofs(scope)).filter(({ standing }) => standing === "broken");
  const { sums } = await trialBalance(scope, {});
  return broken.length + sums.filter(({ difference }) => difference !== 0n).length;
}

export type Theirs = { reference: string; status: string; settledMsat: bigint; count: number };

/** The simulator's own rows, by our invoice id: what happened, whatever anybody was told. */
export async function theirInvoices(btcpay: TestBtcpay): Promise<Map<string, Theirs>> {
  const rows = await btcpay.regtest.world.sql<Theirs[]>`
    select metadata->>'fcInvoiceId' as reference, min(lower(status)) as status, count(*)::int as count,
      coalesce(sum((select sum(p.msat) from payments p
        where p.invoice_id = invoices.id and p.status = 'Settled')), 0)::int8 as "settledMsat"
    from invoices where metadata ? 'fcInvoiceId' group by 1`;
  return new Map(
    rows.map((row) => [row.reference, { ...row, settledMsat: BigInt(row.settledMsat) }]),
  );
}

export type Ours = {
  id: string;
  key: string;
  status: string;
  settledMsat: bigint;
  journals: number;
};

/** Our invoices with what the ledger took in for each. */
export const ourInvoices = (): Promise<Ours[]> =>
  withEverything(async (tx) => {
    const rows = await tx.execute<
      Record<"id" | "key" | "status" | "msat" | "journals", string>
    >(sql`
      select i.id, i.idempotency_key as key, i.status,
        (select coalesce(-sum(e.amount), 0)::text from ledger_journals j
          join ledger_entries e on e.merchant_id = j.merchant_id and e.journal_id = j.id
          join ledger_accounts a on a.merchant_id = e.merchant_id and a.id = e.account_id
          where j.merchant_id = i.merchant_id and j.ref = i.id and a.code = 'bitcoin:btcpay') as msat,
        (select count(*)::text from ledger_journals j
          where j.merchant_id = i.merchant_id and j.ref = i.id) as journals
      from invoices i order by i.id`);
    return rows.map(({ msat, journals, ...row }) => ({
      ...row,
      settledMsat: BigInt(msat),
      journals: Number(journals),
    }));
  });

/** Invoices whose state or money here is not what the simulator holds. */
export async function differing(btcpay: TestBtcpay): Promise<string[]> {
  const theirs = await theirInvoices(btcpay);
  return (await ourInvoices())
    .filter(({ id, status, settledMsat }) => {
      const real = theirs.get(id);
      return real?.status !== status || real.settledMsat !== settledMsat;
    })
    .map(({ id }) => id);
}

/** Work that is neither done nor dead, and work that is dead. */
export const queueLeft = (): Promise<{ waiting: number; dead: number }> =>
  withEverything(async (tx) => {
    const [row] = await tx.execute<{ waiting: number; dead: number }>(sql`
      select (count(*) filter (where done_at is null and dead_at is null)
          + (select count(*) from outbox where dispatched_at is null))::int as waiting,
        count(*) filter (where dead_at is not null)::int as dead from jobs`);
    return row ?? { waiting: 0, dead: 0 };
  });
