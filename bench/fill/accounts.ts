import type { Admin } from "@/bench/harness/ground";

/** As long as real ids are, because they are in every index. Two tenants with the same books: one numbers its cards for pgbench, the other is posted to by name. */
export const numbered = "ten_bench_numbers_000000000000";
export const named = "ten_bench_names_00000000000000";
export const cardCount = 10_000;
/** A hot account, spread over sixteen rows. */
export const hotAccount = 20_000;

/** Opens ten thousand loaded card accounts in each tenant. */
export async function fillAccounts(admin: Admin): Promise<void> {
  await admin`insert into tenants (id, slug, name, kind) values
    (${numbered}, 'bench-numbers', 'Bench by number', 'merchant'),
    (${named}, 'bench-names', 'Bench by name', 'merchant')`;
  await admin`
    insert into ledger_accounts (merchant_id, id, code, family, asset, side, floor, sharded)
    select t, case t when ${numbered} then n else app.ledger_account_id('card:b' || n, 1::smallint) end,
      'card:b' || n, 'card', 1, 'liability', 0, false
    from generate_series(1, ${cardCount}::int) n, unnest(array[${numbered}, ${named}]) t`;
  await admin`insert into ledger_accounts (merchant_id, id, code, family, asset, side, floor, sharded)
    values (${numbered}, ${hotAccount}, 'bitcoin:btcpay', 'bitcoin:btcpay', 1, 'asset', null, true)`;
  await admin`
    insert into ledger_balances (merchant_id, account_id, shard, asset, posted, floor)
    select merchant_id, id, shard, asset, case when sharded then 0 else 1e15 end, floor
    from ledger_accounts, generate_series(0, case when sharded then 15 else 0 end) shard
    where merchant_id in (${numbered}, ${named})`;
  await admin`vacuum analyze`;
}
