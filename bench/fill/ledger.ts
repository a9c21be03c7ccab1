import type { Admin } from "@/bench/harness/ground";

export const businessCount = 50;
const zone = "America/Jamaica";
export const businessId = (at: number): string => `ten_bench_${String(at).padStart(20, "0")}`;
export const businessSlug = (at: number): string => `bench-${String(at).padStart(2, "0")}`;

/** Entries per four journals: three sales of four legs and one gift of points of two. */
const legsPerFour = 14;

const accounts = [
  ["bitcoin:btcpay", "BTC/11", "asset", true],
  ["exchange", "BTC/11", "trading", true],
  ["exchange", "JMD/2", "trading", true],
  ["invoices:unsettled", "JMD/2", "liability", false],
  ["sales", "JMD/2", "income", true],
  ["points:given", "PTS/0", "contra", true],
  ["points:programme", "PTS/0", "contra", true],
] as const;

export const openBooks = async (admin: Admin) => {
  await admin`insert into tenants (id, slug, name, kind, time_zone)
    select 'ten_bench_' || lpad(n::text, 20, '0'), 'bench-' || lpad(n::text, 2, '0'), 'Bench business ' || n,
      'merchant', ${zone} from generate_series(0, ${businessCount - 1}::int) n`;
  for (const [code, asset, side, sharded] of accounts)
    await admin`insert into ledger_accounts (merchant_id, id, code, family, asset, side, floor, sharded)
      select t.id, app.ledger_account_id(${code}, a.id), ${code}, ${code}, a.id, ${side}, null, ${sharded}
      from tenants t, ledger_assets a where t.slug like 'bench-%' and a.asset = ${asset}`;
};

/** Sizes fall by a power: the biggest business has a sixth of everything. Event times fill the last year. */
const writeJournals = (admin: Admin, count: number) => admin`
  insert into ledger_journals (merchant_id, id, idem, req_hash, kind, ref, memo, event_at)
  select 'ten_bench_' || lpad(floor(${businessCount}::int * power(random(), 2.2))::text, 20, '0'),
    'jnl_' || lpad(n::text, 26, '0'), 'bench:' || n, decode(md5(n::text), 'hex'),
    case when n % 4 = 0 then 'points.given' else 'invoice.settled' end, 'inv_' || lpad(n::text, 26, '0'),
    case when n % 4 = 0 then null else 'Taken as a sale' end,
    now() - interval '365 days' * random()
  from generate_series(1, ${count}::int) n`;

const id = (code: string, asset: string) =>
  `app.ledger_account_id('${code}', (select id from ledger_assets where asset = '${asset}'))`;

/** Four legs of a sale at a made-up price and rate, two of a gift of points. */
const writeEntries = (admin: Admin) =>
  admin.unsafe(`
  with numbers as materialized (select ${accounts
    .map(([code, asset], at) => `${id(code, asset)} as a${at}`)
    .join(", ")}),
  priced as materialized (
    select merchant_id, id, event_at, kind, (10000 + floor(random() * 990000))::bigint as price
    from ledger_journals where merchant_id like 'ten_bench_%')
  insert into ledger_entries (merchant_id, journal_id, leg, account_id, asset, amount, event_at)
  select p.merchant_id, p.id, l.leg, l.account, l.asset, l.amount, p.event_at
  from priced p, numbers n, lateral (values
    (1, n.a0, 1, -p.price * 40000), (2, n.a1, 1, p.price * 40000),
    (3, n.a2, 2, -p.price), (4, n.a4, 2, p.price)) l (leg, account, asset, amount)
  where p.kind = 'invoice.settled'
  union all
  select p.merchant_id, p.id, l.leg, l.account, 7, l.amount, p.event_at
  from priced p, numbers n, lateral (values
    (1, n.a5, -(p.price / 1000)), (2, n.a6, p.price / 1000)) l (leg, account, amount)
  where p.kind = 'points.given'`);

const writeBalances = (admin: Admin) => admin`
  insert into ledger_balances (merchant_id, account_id, shard, asset, posted, floor, version)
  select a.merchant_id, a.id, shard, a.asset, case shard when 0 then coalesce(e.sum, 0) else 0 end, a.floor,
    case shard when 0 then coalesce(e.count, 0) else 0 end
  from ledger_accounts a
  left join (select merchant_id, account_id, sum(amount) as sum, count(*) as count
    from ledger_entries group by 1, 2) e on e.merchant_id = a.merchant_id and e.account_id = a.id,
    generate_series(0, case when a.sharded then 15 else 0 end) shard
  where a.merchant_id like 'ten_bench_%'`;

/** Books of fifty businesses over a year with about so many entries; answers how many. The totals are not folded yet. */
export async function fillLedger(admin: Admin, entries: number): Promise<number> {
  await openBooks(admin);
  await writeJournals(admin, Math.round((entries * 4) / legsPerFour));
  await writeEntries(admin);
  await writeBalances(admin);
  const [row] = await admin<{ count: bigint }[]>`select count(*) from ledger_entries`;
  return Number(row?.count ?? 0);
}

/** Invoices with a settled payment each, for the lists. */
export async function fillInvoices(admin: Admin, merchantId: string, count: number): Promise<void> {
  await admin`
    insert into invoices (id, merchant_id, idempotency_key, request_hash, btcpay_id, status, currency, asset,
      amount, paid_amount, order_number, description, created_by, created_at, settled_at, rate, rate_pair)
    select 'inv_' || lpad(n::text, 26, '0'), ${merchantId}, 'bench-' || n, md5(n::text), 'bench' || n, 'settled',
      'JMD', 'JMD/2', 245000, 245000, 'T-' || n, 'Beans, ' || n || ' bags', 'system', now() - n * interval '1 hour',
      now() - n * interval '1 hour', '15000000', 'BTC_JMD'
    from generate_series(1, ${count}::int) n`;
  await admin`
    insert into invoice_payments (id, merchant_id, invoice_id, btcpay_id, method, msat, asset, value, rate,
      rate_pair, status, received_at, settled_at)
    select 'pay_' || substr(id, 5), merchant_id, id, btcpay_id, 'BTC-LN', 16333000, asset, amount, rate,
      rate_pair, 'settled', created_at, settled_at from invoices where merchant_id = ${merchantId}`;
}
