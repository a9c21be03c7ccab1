-- Substring search behind row-level security. LIKE is not leakproof, so on an ordinary walled table the trigram
-- index could never be used: here the pattern stands in the policy itself, beside the business. A reader sets
-- `app.pattern` for its transaction; unset means nothing is found.
create extension if not exists pg_trgm;
create extension if not exists btree_gin;
-- Kind, business and fortnight lie in the same index: the lists of rows are walked together, each skipping ahead to the
-- others, so that a word frequent elsewhere or at other times is not read there. Every look reads what is not sorted
-- in yet as well, and a search looks many times: so that is kept short.
create index if not exists search_words on search_entries
  using gin (kind, merchant_id, fortnight, words gin_trgm_ops) with (gin_pending_list_limit = 64);

drop policy if exists sees_own on search_entries;
drop policy if exists finds on search_entries;
drop policy if exists keeps on search_entries;
drop policy if exists changes on search_entries;
create policy finds on search_entries for select using (
  words like (select lower(current_setting('app.pattern', true)))
  and ((select current_setting('app.merchants', true)) = 'all'
    or merchant_id = any ((select string_to_array(current_setting('app.merchants', true), ','))::text[])));
create policy keeps on search_entries for insert with check (app.sees(merchant_id));
create policy changes on search_entries for update using (app.sees(merchant_id))
  with check (app.sees(merchant_id));

-- Words of one row; kept by the same transaction that wrote the row, whatever businesses it may read.
create or replace function app.keep_words(merchant text, what text, whose text, since timestamptz, said text)
returns void language plpgsql as $$
declare
  merchants text := coalesce(current_setting('app.merchants', true), '');
begin
  perform set_config('app.merchants', 'all', true), set_config('app.pattern', '%', true);
  insert into public.search_entries (merchant_id, kind, ref, at, words)
  values (merchant, what, whose, since, lower(said))
  on conflict (kind, ref) do update set merchant_id = excluded.merchant_id, words = excluded.words;
  perform set_config('app.merchants', merchants, true), set_config('app.pattern', '', true);
end $$;
revoke all on function app.keep_words(text, text, text, timestamptz, text) from public;
grant execute on function app.keep_words(text, text, text, timestamptz, text) to :app_role;

create or replace function app.words_of_invoice() returns trigger language plpgsql as $$
begin
  perform app.keep_words(new.merchant_id, 'invoice', new.id, new.created_at,
    concat_ws(' ', new.id, new.btcpay_id, new.order_number, new.description, new.buyer_email,
      new.lightning_payment_hash));
  return null;
end $$;
create or replace trigger invoice_words after insert on invoices
  for each row execute function app.words_of_invoice();
create or replace trigger invoice_words_again
  after update of btcpay_id, order_number, description, buyer_email, lightning_payment_hash on invoices
  for each row when (row(old.btcpay_id, old.order_number, old.description, old.buyer_email,
      old.lightning_payment_hash)
    is distinct from row(new.btcpay_id, new.order_number, new.description, new.buyer_email,
      new.lightning_payment_hash))
  execute function app.words_of_invoice();

-- A Lightning payment's hash is its invoice's; of the others the transaction is worth finding.
create or replace function app.words_of_payment() returns trigger language plpgsql as $$
begin
  perform app.keep_words(new.merchant_id, 'payment', new.id, new.received_at, new.btcpay_id);
  return null;
end $$;
create or replace trigger payment_words after insert on invoice_payments
  for each row when (new.method = 'BTC-CHAIN') execute function app.words_of_payment();

-- A card is found by those whose card it is: its number is masked for every other business.
create or replace function app.words_of_card() returns trigger language plpgsql as $$
begin
  perform app.keep_words(new.issuer_merchant_id, 'card', new.id, new.created_at,
    concat_ws(' ', new.id, new.number, new.holder_name));
  return null;
end $$;
create or replace trigger card_words after insert or update of number, holder_name, issuer_merchant_id on cards
  for each row execute function app.words_of_card();
