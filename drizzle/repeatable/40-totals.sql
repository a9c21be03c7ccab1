-- Daily turnover of the ledger, folded from its entries; the entries stay the truth.
create index if not exists ledger_entries_xact on ledger_entries (xact);
insert into totals_state (id) values ('daily') on conflict do nothing;

-- Turnover of entries written by transactions in [lo, hi): per tenant and its own local day.
create or replace function totals_between(lo xid8, hi xid8)
returns table (merchant_id text, day date, head text, asset text,
  debit bigint, credit bigint, debits bigint, credits bigint, platform_day date)
language sql stable set search_path = public, pg_temp as $$
  select e.merchant_id, (e.event_at at time zone t.time_zone)::date, a.family, s.asset,
    coalesce(-sum(e.amount) filter (where e.amount < 0), 0)::bigint,
    coalesce(sum(e.amount) filter (where e.amount > 0), 0)::bigint,
    count(*) filter (where e.amount < 0), count(*) filter (where e.amount > 0),
    (e.event_at at time zone p.time_zone)::date
  from ledger_entries e
  join ledger_accounts a on a.merchant_id = e.merchant_id and a.id = e.account_id
  join ledger_assets s on s.id = e.asset
  join tenants t on t.id = e.merchant_id
  cross join (select time_zone from tenants where kind = 'programme') p
  where e.xact >= lo and e.xact < hi
  group by 1, 2, 3, 4, 9
$$;

-- Folds what can no longer change; answers how many entries. Only below the oldest running transaction,
-- so that an entry that commits late is never passed over.
create or replace function fold_totals() returns bigint
language plpgsql set search_path = public, pg_temp as $$
declare
  lo xid8;
  hi xid8;
  folded bigint;
begin
  if current_setting('app.merchants', true) is distinct from 'all' then
    raise exception 'totals are folded with every business in sight, or entries would be passed over for ever';
  end if;
  select upto into lo from totals_state where id = 'daily' for update;
  hi := pg_snapshot_xmin(pg_current_snapshot());
  if hi <= lo then return 0; end if;
  with fresh as materialized (select * from totals_between(lo, hi)),
  own as (
    insert into daily_totals as d (merchant_id, day, head, asset, debit, credit, debits, credits)
    select f.merchant_id, f.day, f.head, f.asset, sum(f.debit), sum(f.credit), sum(f.debits), sum(f.credits)
    from fresh f group by 1, 2, 3, 4
    on conflict (merchant_id, head, asset, day) do update set
      debit = d.debit + excluded.debit, credit = d.credit + excluded.credit,
      debits = d.debits + excluded.debits, credits = d.credits + excluded.credits),
  every as (
    insert into platform_totals as d (merchant_id, day, head, asset, debit, credit, debits, credits)
    select (select id from tenants where kind = 'programme'), f.platform_day, f.head, f.asset,
      sum(f.debit), sum(f.credit), sum(f.debits), sum(f.credits)
    from fresh f group by 1, 2, 3, 4
    on conflict (merchant_id, head, asset, day) do update set
      debit = d.debit + excluded.debit, credit = d.credit + excluded.credit,
      debits = d.debits + excluded.debits, credits = d.credits + excluded.credits)
  select coalesce(sum(f.debits + f.credits), 0) into folded from fresh f;
  update totals_state set upto = hi, folded_at = now() where id = 'daily';
  return folded;
end
$$;

-- Folded days and the entries not folded yet, in one snapshot.
create or replace view daily_totals_live with (security_invoker = true) as
  select merchant_id, day, head, asset, debit, credit, debits, credits from daily_totals
  union all
  select merchant_id, day, head, asset, debit, credit, debits, credits
  from totals_between((select upto from totals_state where id = 'daily'), '18446744073709551615'::xid8);

create or replace view platform_totals_live with (security_invoker = true) as
  select day, head, asset, debit, credit, debits, credits from platform_totals
  union all
  select platform_day, head, asset, debit, credit, debits, credits
  from totals_between((select upto from totals_state where id = 'daily'), '18446744073709551615'::xid8);

grant select on daily_totals_live, platform_totals_live to :app_role;
grant execute on function totals_between(xid8, xid8), fold_totals() to :app_role;
