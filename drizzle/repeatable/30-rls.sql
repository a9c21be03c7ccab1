-- The second wall. Each transaction of the app names the businesses it may touch in `app.merchants`:
-- `all`, or a comma list of tenant ids. Unset means none. Policies read it in a subselect, once a query.
create or replace function app.sees(merchant text) returns boolean
language sql stable parallel safe set search_path = pg_catalog as $$
  select coalesce(
    current_setting('app.merchants', true) = 'all'
      or merchant = any (string_to_array(current_setting('app.merchants', true), ',')),
    false)
$$;
revoke all on function app.sees(text) from public;
grant execute on function app.sees(text) to :app_role;

-- Tables without merchant_id, and why a row there is nobody's in particular. A test holds this list
-- against the catalogue: a new table has merchant_id or stands here.
create or replace view app.exempt_tables as
select * from (values
  ('tenants', 'names and addresses of businesses are no secret; what is inside them is'),
  ('users', 'a person may belong to several businesses; found by a scoped grant or by e-mail at sign-in'),
  ('sessions', 'read by the sha256 of a cookie before anybody is known'),
  ('attempts', 'counters under hashed keys, before anybody is known'),
  ('audit_seals', 'hashes only; the rows they seal are in audit_log'),
  ('ledger_assets', 'the list of currencies, the same for everybody'),
  ('workers', 'one row per worker process'),
  ('timers', 'one row per timed task'),
  ('totals_state', 'one watermark; says nothing about any business')
) as exempt (name, reason);

do $$
declare
  t record;
  whose constant text := $q$((select current_setting('app.merchants', true)) = 'all'
    or merchant_id = any ((select string_to_array(current_setting('app.merchants', true), ','))::text[]))$q$;
begin
  for t in
    select c.oid::regclass as name, c.relname, c.relrowsecurity and c.relforcerowsecurity as walled
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'merchant_id' and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
  loop
    if not t.walled then
      execute format('alter table %s enable row level security', t.name);
      execute format('alter table %s force row level security', t.name);
    end if;
    execute format('drop policy if exists sees_own on %s', t.name);
    execute format('create policy sees_own on %s using (%s) with check (%s)', t.name, whose, whose);
  end loop;
end $$;

-- Anything that happens may be told and noted, whoever it concerns; reading it back stays bound.
drop policy if exists sees_insert on outbox;
create policy sees_insert on outbox for insert with check (true);
drop policy if exists sees_insert on jobs;
create policy sees_insert on jobs for insert with check (true);
drop policy if exists sees_insert on audit_log;
create policy sees_insert on audit_log for insert with check (true);

-- Read before a scope exists: roles make the scope, and a link is found by the sha256 of its token.
drop policy if exists sees_select on grants;
create policy sees_select on grants for select using (true);
drop policy if exists sees_select on links;
create policy sees_select on links for select using (true);

-- A campaign is the programme's, announced to every business.
drop policy if exists sees_select on campaigns;
create policy sees_select on campaigns for select using (true);

-- A Flashcard is the programme's; its issuer sees it, and a business where it was tapped.
drop policy if exists sees_select on cards;
create policy sees_select on cards for select using (
  issuer_merchant_id = any ((select string_to_array(current_setting('app.merchants', true), ','))::text[])
  or exists (
    select 1 from card_taps tap
    where tap.card_id = cards.id
      and tap.merchant_id = any ((select string_to_array(current_setting('app.merchants', true), ','))::text[])
  )
);
drop policy if exists sees_select on card_events;
create policy sees_select on card_events for select using (
  exists (
    select 1 from cards card
    where card.id = card_events.card_id
      and card.issuer_merchant_id = any ((select string_to_array(current_setting('app.merchants', true), ','))::text[])
  )
);

-- What the app role may do at all. Nothing is deleted but what is spent; audit rows and receipts are only added;
-- the ledger's tables are granted in 20-ledger.sql.
do $$
declare
  t record;
  app constant text := current_setting('app.app_role');
begin
  for t in
    select c.oid::regclass as name, c.relname from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
      and c.relname not like 'ledger\_%'
  loop
    execute format('revoke all on %s from %I', t.name, app);
    execute format('grant %s on %s to %I', case
      when t.relname in ('audit_log', 'audit_seals', 'receipts') then 'select, insert'
      when t.relname in ('sessions', 'attempts', 'grants', 'jobs', 'outbox', 'workers', 'timers',
          'saved_views', 'default_views', 'tax_rates')
        then 'select, insert, update, delete'
      else 'select, insert, update'
    end, t.name, app);
  end loop;
end $$;
grant select on app.exempt_tables to :app_role;
