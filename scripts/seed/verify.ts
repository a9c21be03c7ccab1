import type postgres from "postgres";
import { systemScope } from "@/lib/access/doors/worker";
import { proofs } from "@/lib/ledger/queries/proofs";
import { trialBalance } from "@/lib/ledger/queries/trial-balance";

type Sql = postgres.Sql<{ bigint: bigint }>;
export type Verdict = { checked: number; differences: string[] };
type Figures = Map<string, string>;
type Row = { name: string; figure: string };

const figures = (rows: readonly Row[]): Figures =>
  new Map(rows.map(({ name, figure }) => [name, figure]));

function compare(what: string, ours: Figures, theirs: Figures): Verdict {
  const names = [...new Set([...ours.keys(), ...theirs.keys()])];
  const differences = names
    .filter((name) => ours.get(name) !== theirs.get(name))
    .map((name) => `${what} ${name}: ${ours.get(name)} here, ${theirs.get(name)} there`);
  return { checked: names.length, differences };
}

async function books(): Promise<Verdict> {
  const scope = systemScope("ledger:read");
  const [proven, { sums }] = await Promise.all([proofs(scope), trialBalance(scope)]);
  const broken = proven.filter(({ standing }) => standing === "broken");
  const odd = sums.filter(({ difference }) => difference !== 0n);
  return {
    checked: proven.length + sums.length,
    differences: [
      ...broken.map(({ id, offenders }) => `proof ${id}: ${offenders.join(", ")}`),
      ...odd.map(({ asset, difference }) => `trial balance in ${asset}: ${difference}`),
    ],
  };
}

/** Invoices of every store by state: how many, and what was paid on them. */
async function invoices(console: Sql, btcpay: Sql): Promise<Verdict> {
  const ours = await console<Row[]>`
    select c.store_id || ' ' || i.status || ' ' || i.currency as name,
      count(*) || ' worth ' || sum(i.paid_amount) as figure
    from invoices i join btcpay_connections c using (merchant_id) group by c.store_id, i.status, i.currency`;
  const theirs = await btcpay<Row[]>`
    select store_id || ' ' || lower(status) || ' ' || currency as name,
      count(*) || ' worth ' || (sum(round(paid, 2)) * 100)::int8 as figure
    from invoices group by store_id, lower(status), currency`;
  return compare("invoices", figures(ours), figures(theirs));
}

/** What BTCPay has of payments, against what the books took in. */
async function payments(console: Sql, btcpay: Sql): Promise<Verdict> {
  const ours = await console<Row[]>`
    select c.store_id as name, -sum(b.posted) || ' msat' as figure
    from ledger_accounts a join ledger_balances b on b.merchant_id = a.merchant_id and b.account_id = a.id
    join btcpay_connections c on c.merchant_id = a.merchant_id join tenants t on t.id = a.merchant_id
    where a.code = 'bitcoin:btcpay' and t.kind = 'merchant' group by c.store_id`;
  const theirs = await btcpay<Row[]>`
    select name, sum(msat)::int8 || ' msat' as figure from (
      select i.store_id as name, p.msat from payments p join invoices i on i.id = p.invoice_id
      where p.status = 'Settled'
      union all
      select o.store_id, -(o.original_amount * 100000000000)::int8 from payouts o
      join pull_payments p on p.id = o.pull_payment_id
      where o.state = 'Completed' and p.name like 'Refund rfd!_%' escape '!'
    ) moved group by name`;
  return compare("bitcoin of", figures(ours), figures(theirs));
}

/** Each Flashcard: its balance in the books, against what its pull payment has left. */
async function cards(console: Sql, btcpay: Sql): Promise<Verdict> {
  const ours = await console<Row[]>`
    select replace(a.code, 'card:', 'fc:') as name, sum(b.posted)::text as figure
    from ledger_accounts a join ledger_balances b on b.merchant_id = a.merchant_id and b.account_id = a.id
    where a.family = 'card' group by a.code`;
  const theirs = await btcpay<Row[]>`
    select p.name, ((p.amount - coalesce(sum(o.original_amount), 0)) * 1000)::int8::text as figure
    from pull_payments p left join payouts o on o.pull_payment_id = p.id and o.state <> 'Cancelled'
    where p.name like 'fc:%' group by p.id`;
  return compare("Flashcard", figures(ours), figures(theirs));
}

/** Each refund: what may be claimed of it, what left, and whether it can be claimed still. */
async function refunds(console: Sql, btcpay: Sql): Promise<Verdict> {
  const ours = await console<Row[]>`
    select 'Refund ' || id as name, msat || ' of which ' || paid_msat ||
      case when closing is null then '' else ' closed' end as figure from invoice_refunds`;
  const theirs = await btcpay<Row[]>`
    select p.name, (p.amount * 100000000000)::int8 || ' of which ' ||
      (coalesce(sum(o.original_amount), 0) * 100000000000)::int8 ||
      case when p.archived then ' closed' else '' end as figure
    from pull_payments p left join payouts o on o.pull_payment_id = p.id and o.state = 'Completed'
    where p.name like 'Refund rfd!_%' escape '!' group by p.id`;
  return compare("", figures(ours), figures(theirs));
}

const pending = `(select coalesce(sum(p.value), 0) from invoice_payments p join invoices i on i.id = p.invoice_id
  where i.merchant_id = t.id and i.status <> 'settled' and p.status = 'settled')`;

/** Money that counts for nothing yet, and points: the books against the rows. */
async function rows(console: Sql): Promise<Verdict> {
  const posted = (code: string) =>
    `(select coalesce(sum(b.posted), 0) from ledger_accounts a join ledger_balances b
      on b.merchant_id = a.merchant_id and b.account_id = a.id where a.merchant_id = t.id and a.code = ${code})`;
  const found = await console.unsafe<{ name: string; ours: string; theirs: string }[]>(`
    select 'unsettled at ' || t.slug as name, ${posted("'invoices:unsettled'")}::text as ours, ${pending}::text as theirs
    from tenants t where t.kind = 'merchant'
    union all
    select 'points given at ' || t.slug, ${posted("'points:programme'")}::text,
      ((select coalesce(sum(points), 0) from awards w where w.merchant_id = t.id)
        - (select coalesce(sum(points), 0) from point_returns w where w.merchant_id = t.id))::text
    from tenants t where t.kind = 'merchant'
    union all
    select 'refunds open at ' || t.slug, ${posted("'refunds:open'")}::text,
      (select coalesce(sum(msat), 0) from invoice_refunds r where r.merchant_id = t.id and r.status = 'open')::text
    from tenants t where t.kind = 'merchant'
    union all
    select 'points of ' || g.name, (select coalesce(-sum(e.amount), 0) from ledger_accounts a
        join ledger_entries e on e.merchant_id = a.merchant_id and e.account_id = a.id
        join ledger_journals j on j.merchant_id = e.merchant_id and j.id = e.journal_id
        where a.code = 'budget:' || g.id and j.kind = 'points.award')::text,
      (select coalesce(sum(points), 0) from awards w where w.campaign_id = g.id)::text
    from campaigns g
    union all
    select 'left of ' || g.name, ${posted("'budget:' || g.id")}::text, (case g.state when 'running'
        then g.budget_points - (select coalesce(sum(points), 0) from awards w where w.campaign_id = g.id) else 0 end)::text
    from campaigns g join tenants t on t.id = g.merchant_id
    union all
    select 'last ' || c.series || ' of ' || c.merchant_id, c.last::text,
      (select count(*) from receipts r where r.merchant_id = c.merchant_id and r.series = c.series)::text
    from receipt_counters c
    union all
    select 'receipts of ' || t.slug, (select count(*) from receipts r where r.merchant_id = t.id
        and r.series = 'receipt')::text,
      (select count(*) from (select id from invoices i where i.merchant_id = t.id and i.status = 'settled' union all
        select id from till_sales s where s.merchant_id = t.id and s.invoice_id is null) sold)::text
    from tenants t where t.kind = 'merchant'
    union all
    select 'cash counted at ' || t.slug, ${posted("'cash:counted'")}::text,
      (select coalesce(sum(float - counted), 0) from till_shifts s where s.merchant_id = t.id)::text
    from tenants t where t.kind = 'merchant'
    union all
    select 'card terminal at ' || t.slug, ${posted("'card-terminal'")}::text,
      (select coalesce(-sum(total), 0) from till_sales s where s.merchant_id = t.id and s.tender = 'card-terminal')::text
    from tenants t where t.kind = 'merchant'
    union all
    select 'float', case when ${posted("'float:cards'")} >= 0 then 'covered' else 'short' end, 'covered'
    from tenants t where t.kind = 'programme'`);
  const side = (pick: "ours" | "theirs") =>
    figures(found.map(({ name, ...row }) => ({ name, figure: row[pick] })));
  return compare("books:", side("ours"), side("theirs"));
}

/** Holds both databases against each other and the books against themselves; nothing may differ. */
export async function verify(console: Sql, btcpay: Sql): Promise<Verdict> {
  const verdicts = await Promise.all([
    ...[books(), invoices(console, btcpay), payments(console, btcpay)],
    ...[cards(console, btcpay), refunds(console, btcpay), rows(console)],
  ]);
  return {
    checked: verdicts.reduce((sum, { checked }) => sum + checked, 0),
    differences: verdicts.flatMap(({ differences }) => differences),
  };
}
