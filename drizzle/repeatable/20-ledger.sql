-- The books are written by app.ledger_post and app.ledger_post_many alone, which run as the owner of the
-- tables; the app role reads. Refusals: LG001 another tenant, LG002 not a journal, LG003 the key was used
-- for something else, LG004 an account would fall below its floor, LG005 the books are append only.
insert into ledger_assets (id, asset, decimals) values
  (1, 'BTC/11', 11), (2, 'JMD/2', 2), (3, 'USD/2', 2), (4, 'KYD/2', 2), (5, 'XCG/2', 2), (6, 'EUR/2', 2), (7, 'PTS/0', 0)
on conflict (id) do nothing;
alter table ledger_balances set (fillfactor = 50);

-- As lib/ledger/rules/account-id.ts: the first 64 bits of sha256(code|asset), signed.
create or replace function app.ledger_account_id(_code text, _asset smallint) returns bigint
language sql set search_path = pg_catalog, public, pg_temp as $$
  select ('x' || encode(substr(sha256(convert_to(_code || '|' || asset, 'UTF8')), 1, 8), 'hex'))::bit(64)::bigint
  from ledger_assets where id = _asset
$$;

-- Shard -1, a debit of a guarded account in sixteen rows: all are locked, in order, and give what they have.
create or replace function app.ledger_draw(
  _merchant text, _account bigint, _asset smallint, _amount bigint, _entries bigint
) returns void language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
  wanted bigint := -_amount;
  r record;
  part bigint;
begin
  for r in select shard, posted, posted - floor as spare from ledger_balances
    where merchant_id = _merchant and account_id = _account and asset = _asset
    order by shard for update
  loop
    part := least(wanted, r.spare);
    update ledger_balances set posted = posted - part, version = version + _entries
    where merchant_id = _merchant and account_id = _account and shard = r.shard and (part > 0 or _entries > 0);
    wanted := wanted - part;
    _entries := 0;
  end loop;
  if wanted is distinct from 0 or _amount >= 0 then
    raise exception 'an account would fall below its floor' using errcode = 'LG004',
      detail = (select code from ledger_accounts where merchant_id = _merchant and id = _account);
  end if;
end $$;

-- Opens an account on its first entry, or says that the balance does not allow the entry.
create or replace function app.ledger_apply(
  _merchant text, _account bigint, _shard smallint, _asset smallint, _amount bigint, _entries bigint, _opens text
) returns void language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
  opening record;
begin
  if _shard = -1 then perform app.ledger_draw(_merchant, _account, _asset, _amount, _entries); return; end if;
  for attempt in 1..2 loop
    update ledger_balances set posted = posted + _amount, version = version + _entries
    where merchant_id = _merchant and account_id = _account and shard = _shard and asset = _asset
      and (floor is null or posted + _amount >= floor);
    if found then return; end if;
    perform from ledger_balances where merchant_id = _merchant and account_id = _account and shard = _shard;
    exit when found;
    select * into opening from jsonb_to_recordset(_opens::jsonb)
      as o(id bigint, code text, family text, asset text, side text, floor bigint, sharded boolean)
      where o.id = _account;
    if (_account = app.ledger_account_id(opening.code, _asset)) is not true
      or (opening.sharded and opening.floor <> 0) or _shard not between 0 and (case when opening.sharded then 15 else 0 end) then
      raise exception 'an account that cannot be opened: % in shard %', _account, _shard using errcode = 'LG002';
    end if;
    insert into ledger_accounts (merchant_id, id, code, family, asset, side, floor, sharded)
    values (_merchant, _account, opening.code, opening.family, _asset, opening.side, opening.floor, opening.sharded)
    on conflict do nothing;
    insert into ledger_balances (merchant_id, account_id, shard, asset, floor)
    select merchant_id, id, _shard, asset, floor from ledger_accounts where merchant_id = _merchant and id = _account
    on conflict do nothing;
  end loop;
  raise exception 'an account would fall below its floor' using errcode = 'LG004',
    detail = (select code from ledger_accounts where merchant_id = _merchant and id = _account);
end $$;

-- The journal that already has this key, when it says the same.
create or replace function app.ledger_repeat(_merchant text, _idem text, _hash bytea) returns text
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
  known record;
begin
  select id, req_hash into known from ledger_journals where merchant_id = _merchant and idem = _idem;
  if known.req_hash is distinct from _hash then
    raise exception 'the key % stands for another journal', _idem using errcode = 'LG003';
  end if;
  return known.id;
end $$;

-- Posts one journal and answers with its id: the given one, or that of the journal that had the key before.
-- Legs come sorted by (account, shard), each account once, so that no two postings wait for each other in a ring.
create or replace function app.ledger_post(
  _merchant text, _journal text, _idem text, _hash bytea, _kind text, _ref text, _memo text, _reverses text,
  _event_at timestamptz, _meta jsonb,
  _accounts bigint[], _shards smallint[], _assets smallint[], _amounts bigint[], _opens text
) returns text language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  within constant text := current_setting('app.merchants', true);
  legs constant int := cardinality(_accounts);
  sums bigint[] := '{}';
  rest bigint;
begin
  if (within = 'all' or _merchant = any (string_to_array(within, ','))) is not true then
    raise exception 'the books of % are not in sight', _merchant using errcode = 'LG001';
  end if;
  if (legs >= 2 and cardinality(_shards) = legs and cardinality(_assets) = legs and cardinality(_amounts) = legs) is not true then
    raise exception 'a journal has two legs or more' using errcode = 'LG002';
  end if;
  for i in 1..legs loop
    if i > 1 and (_accounts[i] > _accounts[i - 1]) is not true then raise exception 'legs are not in order' using errcode = 'LG002'; end if;
    sums[_assets[i]] := coalesce(sums[_assets[i]], 0) + _amounts[i];
  end loop;
  foreach rest in array sums loop
    if rest <> 0 then raise exception 'legs do not sum to zero' using errcode = 'LG002'; end if;
  end loop;

  insert into ledger_journals (merchant_id, id, idem, req_hash, kind, ref, memo, reverses, event_at, meta)
  values (_merchant, _journal, _idem, _hash, _kind, _ref, _memo, _reverses, _event_at, _meta)
  on conflict do nothing;
  if not found then return app.ledger_repeat(_merchant, _idem, _hash); end if;
  for i in 1..legs loop
    update ledger_balances set posted = posted + _amounts[i], version = version + 1
    where merchant_id = _merchant and account_id = _accounts[i] and shard = _shards[i] and asset = _assets[i]
      and (floor is null or posted + _amounts[i] >= floor);
    if not found then perform app.ledger_apply(_merchant, _accounts[i], _shards[i], _assets[i], _amounts[i], 1, _opens); end if;
  end loop;
  insert into ledger_entries (merchant_id, journal_id, leg, account_id, asset, amount, event_at)
  select _merchant, _journal, ord, account, asset, amount, _event_at
  from unnest(_accounts, _assets, _amounts) with ordinality as leg (account, asset, amount, ord);
  return _journal;
end $$;

-- Posts many journals, of one tenant or several, in one call. Leg n belongs to journal _of[n]. All or none;
-- floors hold at the end of the call, not after each journal.
create or replace function app.ledger_post_many(
  _merchants text[], _journals text[], _idems text[], _hashes text[], _kinds text[], _refs text[], _memos text[],
  _event_ats timestamptz[], _metas text[],
  _of int[], _accounts bigint[], _shards smallint[], _assets smallint[], _amounts bigint[], _opens text
) returns text[] language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  within constant text := current_setting('app.merchants', true);
  fresh bigint[];
  ids text[] := _journals;
  d record;
begin
  if exists (select from unnest(_merchants) m where (within = 'all' or m = any (string_to_array(within, ','))) is not true) then
    raise exception 'some of these books are not in sight' using errcode = 'LG001';
  end if;
  if exists (select from unnest(_of, _assets, _amounts) as l (o, asset, amount) group by o, asset having sum(amount) <> 0)
    or (select array_agg(o order by o) from (select o from unnest(_of) o group by o having count(*) > 1) whole)
      is distinct from array(select generate_series(1, cardinality(_journals))) then
    raise exception 'legs do not sum to zero, or a journal has fewer than two' using errcode = 'LG002';
  end if;

  with made as (
    insert into ledger_journals (merchant_id, id, idem, req_hash, kind, ref, memo, event_at, meta)
    select merchant, id, idem, decode(hash, 'hex'), kind, ref, memo, event_at, meta::jsonb
    from unnest(_merchants, _journals, _idems, _hashes, _kinds, _refs, _memos, _event_ats, _metas)
      with ordinality as j (merchant, id, idem, hash, kind, ref, memo, event_at, meta, o)
    order by merchant, idem, o
    on conflict do nothing
    returning merchant_id, id
  )
  select array_agg(o) into fresh
  from unnest(_merchants, _journals) with ordinality as j (merchant_id, id, o) join made using (merchant_id, id);
  if cardinality(fresh) is distinct from cardinality(_journals) then
    ids := array(
      select case when fresh @> array[o] then id else app.ledger_repeat(merchant, idem, decode(hash, 'hex')) end
      from unnest(_merchants, _journals, _idems, _hashes) with ordinality as j (merchant, id, idem, hash, o) order by o);
  end if;
  for d in
    select _merchants[o] as merchant, account, shard, asset, sum(amount)::bigint as amount, count(*) as entries
    from unnest(fresh) o join unnest(_of, _accounts, _shards, _assets, _amounts) as l (o, account, shard, asset, amount) using (o)
    group by 1, 2, 3, 4 order by 1, 2, 3
  loop
    update ledger_balances set posted = posted + d.amount, version = version + d.entries
    where merchant_id = d.merchant and account_id = d.account and shard = d.shard and asset = d.asset
      and (floor is null or posted + d.amount >= floor);
    if not found then perform app.ledger_apply(d.merchant, d.account, d.shard, d.asset, d.amount, d.entries, _opens); end if;
  end loop;
  insert into ledger_entries (merchant_id, journal_id, leg, account_id, asset, amount, event_at)
  select _merchants[o], _journals[o], row_number() over (partition by o order by ord), account, asset, amount, _event_ats[o]
  from unnest(fresh) o join unnest(_of, _accounts, _assets, _amounts) with ordinality as l (o, account, asset, amount, ord) using (o);
  return ids;
end $$;

-- What was written stays, whoever asks; a mistake is reversed by another journal.
create or replace function app.ledger_refuse_change() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$ begin
  raise exception '% is append only: reverse the journal instead', tg_table_name using errcode = 'LG005';
end $$;
create or replace trigger append_only before update or delete or truncate on ledger_journals
  for each statement execute function app.ledger_refuse_change();
create or replace trigger append_only before update or delete or truncate on ledger_entries
  for each statement execute function app.ledger_refuse_change();

revoke all on ledger_assets, ledger_accounts, ledger_balances, ledger_journals, ledger_entries, ledger_proofs
  from public, :app_role;
grant select on ledger_assets, ledger_accounts, ledger_balances, ledger_journals, ledger_entries, ledger_proofs to :app_role;
grant insert on ledger_proofs to :app_role;
revoke all on function app.ledger_account_id, app.ledger_draw, app.ledger_apply, app.ledger_repeat, app.ledger_post,
  app.ledger_post_many, app.ledger_refuse_change from public, :app_role;
grant execute on function app.ledger_post, app.ledger_post_many to :app_role;
