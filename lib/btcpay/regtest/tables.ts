/** Everything this server keeps. Hot fields are columns; what only travels through is jsonb. */
export const TABLES = `
create table if not exists settings (key text primary key, value jsonb not null);
create table if not exists users (
  id text primary key, email text not null unique, name text, password text,
  admin boolean not null default false, created_at timestamptz not null);
create table if not exists api_keys (
  key text primary key, user_id text not null references users on delete cascade,
  label text not null default '', permissions text[] not null, application text, redirect text);
create table if not exists stores (
  id text primary key, name text not null, archived boolean not null default false,
  data jsonb not null default '{}', node_key text not null, created_at timestamptz not null);
create table if not exists store_users (
  store_id text not null references stores on delete cascade,
  user_id text not null references users on delete cascade, role text not null,
  primary key (store_id, user_id));
create index if not exists store_users_user on store_users (user_id);
create table if not exists store_methods (
  store_id text not null references stores on delete cascade, method text not null,
  enabled boolean not null, config jsonb not null default '{}', primary key (store_id, method));
create table if not exists invoices (
  id text primary key, store_id text not null references stores on delete cascade,
  created_at timestamptz not null, expires_at timestamptz not null,
  monitoring_until timestamptz not null, status text not null, additional_status text not null,
  type text not null, currency text not null, amount numeric, paid numeric not null default 0,
  rate numeric, speed_policy text not null, tolerance numeric not null default 0,
  archived boolean not null default false, order_id text, metadata jsonb not null default '{}',
  checkout jsonb not null default '{}', receipt jsonb not null default '{}',
  tags text[] not null default '{}');
create index if not exists invoices_store on invoices (store_id, created_at desc, id);
create index if not exists invoices_order on invoices (store_id, order_id);
create index if not exists invoices_open on invoices (expires_at) where status = 'New';
create index if not exists invoices_watch on invoices (monitoring_until)
  where status = 'Processing';
create table if not exists invoice_terms (term text not null, store_id text not null,
  invoice_id text not null references invoices on delete cascade);
create index if not exists invoice_terms_term on invoice_terms (store_id, term collate "C");
create index if not exists invoice_terms_invoice on invoice_terms (invoice_id);
create table if not exists invoice_methods (
  invoice_id text not null references invoices on delete cascade, method text not null,
  activated boolean not null default true, destination text, payment_hash text,
  turn integer not null default 0, msat bigint not null, primary key (invoice_id, method));
create index if not exists invoice_methods_hash on invoice_methods (payment_hash);
create index if not exists invoice_methods_destination on invoice_methods (destination);
create table if not exists payments (
  invoice_id text not null references invoices on delete cascade, id text not null,
  method text not null, received_at timestamptz not null, msat bigint not null,
  status text not null, destination text not null, tx_height integer, preimage text,
  primary key (invoice_id, id));
create index if not exists payments_pending on payments (status) where status = 'Processing';
create table if not exists node_invoices (
  payment_hash text primary key, store_id text not null references stores on delete cascade,
  bolt11 text not null, preimage text not null, msat bigint, description text not null,
  created_at timestamptz not null, expires_at timestamptz not null, paid_at timestamptz,
  received_msat bigint);
create table if not exists node_payments (
  payment_hash text not null, store_id text not null references stores on delete cascade,
  bolt11 text not null, preimage text, msat bigint not null, fee_msat bigint not null default 0,
  status text not null, created_at timestamptz not null, primary key (store_id, payment_hash));
create table if not exists webhooks (
  id text primary key, store_id text not null references stores on delete cascade,
  enabled boolean not null, automatic_redelivery boolean not null, url text not null,
  secret text not null, everything boolean not null, events text[] not null default '{}');
create index if not exists webhooks_store on webhooks (store_id);
create table if not exists deliveries (
  id text primary key, webhook_id text not null references webhooks on delete cascade,
  attempted_at timestamptz not null, seq bigint generated always as identity,
  http_code integer, error text, status text not null, body text);
create index if not exists deliveries_webhook on deliveries (webhook_id, seq desc);
create table if not exists pull_payments (
  id text primary key, store_id text not null references stores on delete cascade,
  created_at timestamptz not null, name text not null, description text not null default '',
  currency text not null, amount numeric not null, starts_at timestamptz not null,
  expires_at timestamptz, bolt11_days numeric not null default 30,
  auto_approve boolean not null default false, archived boolean not null default false,
  methods text[] not null default '{BTC-LN,BTC-CHAIN}');
create index if not exists pull_payments_store on pull_payments (store_id, created_at desc);
create table if not exists payouts (
  id text primary key, store_id text not null references stores on delete cascade,
  pull_payment_id text references pull_payments on delete cascade,
  created_at timestamptz not null, method text not null, destination text not null,
  dedup text, original_amount numeric not null, original_currency text not null,
  payout_amount numeric, payout_currency text not null, state text not null,
  revision integer not null default 0, attempts integer not null default 0,
  non_interactive boolean not null default false, proof jsonb, metadata jsonb not null default '{}');
create index if not exists payouts_pull_payment on payouts (pull_payment_id);
create index if not exists payouts_store on payouts (store_id, created_at desc);
create index if not exists payouts_dedup on payouts (dedup)
  where state not in ('Completed', 'Cancelled');
create index if not exists payouts_waiting on payouts (store_id, method)
  where state in ('AwaitingPayment', 'InProgress');
create table if not exists processors (
  store_id text not null references stores on delete cascade, processor text not null,
  method text not null, settings jsonb not null, primary key (store_id, processor, method));
create table if not exists boltcards (
  id text primary key, counter integer not null default 0, version integer not null default 0,
  pull_payment_id text references pull_payments on delete set null);
create table if not exists virtual_cards (
  id text primary key, uid text not null unique, label text not null, counter integer not null,
  lnurlw text, keys jsonb, last_url text, created_at timestamptz not null);
create table if not exists payment_requests (
  id text primary key, store_id text not null references stores on delete cascade,
  created_at timestamptz not null, status text not null, archived boolean not null default false,
  data jsonb not null);
create table if not exists lightning_addresses (
  username text primary key, store_id text not null references stores on delete cascade,
  data jsonb not null);
create table if not exists gaps (method text not null, path text not null, seen integer not null,
  last_at timestamptz not null, primary key (method, path));
`;

export const TABLE_NAMES = [...TABLES.matchAll(/create table if not exists (\w+)/g)].map(
  (match) => match[1] ?? "",
);
