import { openBooks } from "@/bench/fill/ledger";
import type { Admin } from "@/bench/harness/ground";

/** Stands in the description of every third invoice, and of every third one older than a month. */
export const staple = "jerk chicken";
export const season = "sorrel punch";

export type Findable = { id: string; orderNumber: string; hash: string };

/** Letters and digits as in real ids, the same for the same seed: pieces of them are as rare as pieces of those. */
const letters = (seed: string, count: number) =>
  `left(translate(encode(sha256((${seed})::bytea), 'base64'), '+/=', 'abc'), ${count})`;
const idOf = (kind: string) =>
  `'${kind}_01' || lpad(to_hex((extract(epoch from at) * 1000)::bigint >> 8), 9, '0') || lower(${letters(`'${kind}' || n`, 15)})`;

const writeInvoices = (count: number) => `
  insert into invoices (id, merchant_id, idempotency_key, request_hash, btcpay_id, status, currency, asset, amount,
    paid_amount, order_number, description, buyer_email, lightning_payment_hash, created_by, created_at, settled_at)
  select ${idOf("inv")}, 'ten_bench_' || lpad(at_business::text, 20, '0'), 'bench-' || n, md5(n::text),
    ${letters("'btcpay' || n", 22)}, 'settled', 'JMD', 'JMD/2', 245000, 245000,
    'B' || lpad(at_business::text, 2, '0') || '-' || lpad(n::text, 8, '0'),
    case when n % 3 = 0 then 'Jerk chicken, ' || n % 7 || ' plates'
      when n % 3 = 1 and age > interval '30 days' then 'Sorrel punch for table ' || n % 40
      else (array['Beans', 'Coffee', 'Haircut', 'Taxi to the airport', 'Room night', 'Diving tour', 'Patties',
        'Phone repair', 'Two bags of cement', 'School books'])[1 + n % 10] || ', ' || n % 90 end,
    case when n % 10 = 0 then 'customer' || n || '@example.com' end,
    encode(sha256(n::text::bytea), 'hex'), 'system', at, at
  from (select n, age, now() - age as at, floor(50 * power(random(), 2.2))::int as at_business
    from (select n, interval '365 days' * (1 - n / ${count}.0) as age from generate_series(1, ${count}) n) x) x`;

const writePayments = `
  insert into invoice_payments (id, merchant_id, invoice_id, btcpay_id, method, msat, asset, value, rate, rate_pair,
    status, received_at, settled_at)
  select 'pay_' || substr(id, 5), merchant_id, id, encode(sha256(id::bytea), 'hex') || '-0', 'BTC-CHAIN', 16333000,
    asset, amount, '15000000', 'BTC_JMD', 'settled', created_at, settled_at
  from invoices where idempotency_key like '%7'`;

const writeCards = (count: number) => `
  insert into cards (id, merchant_id, issuer_merchant_id, idempotency_key, request_hash, number, state, holder_name,
    load_msat, issued_by, created_at)
  select ${idOf("card")}, 'ten_bench_' || lpad('0', 20, '0'), 'ten_bench_' || lpad((n % 50)::text, 20, '0'),
    'bench-' || n, md5(n::text), 'FC-' || lpad((n / 10000)::text, 4, '0') || '-' || lpad((n % 10000)::text, 4, '0'),
    'active', (array['Keisha', 'Andre', 'Simone', 'Dwayne', 'Ruth'])[1 + n % 5] || ' ' || ${letters("n::text", 7)},
    100000000, 'system', at
  from (select n, now() - interval '365 days' * (1 - n / ${count}.0) as at from generate_series(1, ${count}) n) x`;

/** What the triggers of 50-search.sql would have kept, row by row. */
const writeWords = `
  insert into search_entries (merchant_id, kind, ref, at, words)
  select merchant_id, 'invoice', id, created_at, lower(concat_ws(' ', id, btcpay_id, order_number, description,
    buyer_email, lightning_payment_hash)) from invoices
  union all
  select merchant_id, 'payment', id, received_at, lower(btcpay_id) from invoice_payments
  union all
  select issuer_merchant_id, 'card', id, created_at, lower(concat_ws(' ', id, number, holder_name)) from cards`;

/** So many invoices of fifty businesses over a year, a tenth paid on chain, a Flashcard for every fifty. */
export async function fillFindable(admin: Admin, invoices: number): Promise<void> {
  await openBooks(admin);
  await admin.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    await tx`set local maintenance_work_mem = '512MB'`;
    await tx.unsafe(writeInvoices(invoices));
    await tx.unsafe(writePayments);
    await tx.unsafe(writeCards(Math.ceil(invoices / 50)));
    const [index] = await tx<{ made: string }[]>`
      select pg_get_indexdef('search_words'::regclass) as made`;
    await tx`drop index search_words`;
    await tx.unsafe(writeWords);
    await tx.unsafe(index?.made ?? "");
  });
  await admin`vacuum analyze`;
  await admin`checkpoint`;
}

/** Rows at random, of one business or all, past the newest that are looked through one by one. */
export const pickFindable = (admin: Admin, merchantId: string | null) => admin<Findable[]>`
  select id, order_number as "orderNumber", lightning_payment_hash as hash from invoices
  where merchant_id = coalesce(${merchantId}, merchant_id) and created_at < now() - interval '60 days'
  order by random() limit 1000`;

/** In how many invoices the two words stand, of one business or all. */
export async function countFindable(admin: Admin, merchantId: string | null) {
  const counts: Record<string, number> = {};
  for (const word of [staple, season]) {
    const [row] = await admin<{ count: bigint }[]>`select count(*) from invoices
      where merchant_id = coalesce(${merchantId}, merchant_id) and description ilike ${`${word}%`}`;
    counts[word] = Number(row?.count ?? 0);
  }
  return counts;
}
