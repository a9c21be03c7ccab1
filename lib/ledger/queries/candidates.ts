import { type SQL, sql } from "drizzle-orm";
import { within } from "@/lib/access/authorize";
import { beyond, type Keyset } from "@/lib/ledger/rules/keyset";
import { accounts, entries, journals } from "@/lib/ledger/schema";
import type { LedgerScope } from "./scope";

type Wanted = { of?: SQL | undefined; keyset: Keyset | null; limit: number | null };

/**
 * Keys of every journal that may be on the page: the next few of each tenant, or of each account that meets `of`,
 * which an index finds without reading the rest. Where all tenants are in sight no single index has their order.
 */
export function candidates(scope: LedgerScope, { of, keyset, limit }: Wanted): SQL {
  const way = keyset?.back ? sql`asc` : sql`desc`;
  if (!of)
    return sql`
      select next.merchant_id, next.id from (
        select distinct merchant_id from ${accounts} where ${within(scope, accounts.merchantId)}
      ) tenant cross join lateral (
        select j.merchant_id, j.id from ${journals} j
        where j.merchant_id = tenant.merchant_id and ${beyond(keyset, sql`(j.event_at, j.id)`)}
        order by j.event_at ${way}, j.id ${way} limit ${limit}
      ) next`;
  return sql`
    select next.merchant_id, next.journal_id from ${accounts} cross join lateral (
      select e.merchant_id, e.journal_id from ${entries} e
      where e.merchant_id = ${accounts.merchantId} and e.account_id = ${accounts.id}
        and ${beyond(keyset, sql`(e.event_at, e.journal_id)`)}
      order by e.event_at ${way}, e.journal_id ${way} limit ${limit}
    ) next where ${of} and ${within(scope, accounts.merchantId)}`;
}
