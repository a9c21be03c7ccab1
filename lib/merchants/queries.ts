import "server-only";
import { and, eq, type SQL, sql } from "drizzle-orm";
import { type Scope, within } from "@/lib/access/authorize";
import { read } from "@/lib/access/read";
import { type Asset, assetOf, type Currency } from "@/lib/platform/money";
import type { Reader } from "@/lib/platform/reader";
import type { MerchantOrder } from "./inputs";
import { merchants } from "./schema";

const tenant = {
  id: merchants.merchantId,
  slug: sql<string>`tenants.slug`,
  name: sql<string>`tenants.name`,
  currency: sql<Currency>`tenants.currency`,
  timeZone: sql<string>`tenants.time_zone`,
  town: merchants.town,
  country: merchants.country,
  phone: merchants.phone,
  createdAt: merchants.createdAt,
};
export type MerchantView = {
  id: string;
  slug: string;
  name: string;
  currency: Currency;
  timeZone: string;
  town: string;
  country: string;
  phone: string | null;
  createdAt: Date;
};

type MerchantScope = Scope<"merchants:read"> | Scope<"settings:read">;

const rows = (scope: MerchantScope, r: Reader) =>
  r
    .select(tenant)
    .from(merchants)
    .innerJoin(sql`tenants`, sql`tenants.id = ${merchants.merchantId}`)
    .$dynamic()
    .where(within(scope, merchants.merchantId));

export type MerchantFilter = {
  /** A piece of the name, the town or the address. */
  search?: string | undefined;
  currency?: Currency | undefined;
  order?: MerchantOrder | undefined;
};

const merchantsWhere = (scope: MerchantScope, { search = "", currency }: MerchantFilter) => {
  const words = `%${search.trim().replace(/[\\%_]/g, "\\$&")}%`;
  return and(
    within(scope, merchants.merchantId),
    sql`(tenants.name || ' ' || tenants.slug || ' ' || ${merchants.town}) ilike ${words}`,
    currency ? sql`tenants.currency = ${currency}` : undefined,
  );
};

const orders: Record<MerchantOrder, SQL> = {
  name: sql`lower(tenants.name), ${merchants.merchantId}`,
  backwards: sql`lower(tenants.name) desc, ${merchants.merchantId} desc`,
  newest: sql`${merchants.createdAt} desc, ${merchants.merchantId} desc`,
  oldest: sql`${merchants.createdAt}, ${merchants.merchantId}`,
};

/** Businesses, by name unless another order is asked for; at most 500. */
export const listMerchants = (
  scope: MerchantScope,
  filter: MerchantFilter = {},
  from?: Reader,
): Promise<MerchantView[]> =>
  read(
    scope,
    (r) =>
      rows(scope, r)
        .where(merchantsWhere(scope, filter))
        .orderBy(orders[filter.order ?? "name"])
        .limit(500),
    from,
  );

export async function getMerchant(
  scope: MerchantScope,
  merchantId: string,
  from?: Reader,
): Promise<MerchantView | null> {
  const [found] = await read(
    scope,
    (r) =>
      rows(scope, r).where(
        and(within(scope, merchants.merchantId), eq(merchants.merchantId, merchantId)),
      ),
    from,
  );
  return found ?? null;
}

/** Above how much a refund takes a second person; null when none does. */
export async function refundApprovalOf(
  scope: Scope<"invoices:refund"> | Scope<"settings:read"> | Scope<"settings:refunds">,
  merchantId: string,
  from?: Reader,
): Promise<{ minor: bigint; asset: Asset } | null> {
  const [found] = await read(
    scope,
    (r) =>
      r
        .select({ minor: merchants.refundApprovalMinor, currency: tenant.currency })
        .from(merchants)
        .innerJoin(sql`tenants`, sql`tenants.id = ${merchants.merchantId}`)
        .where(and(within(scope, merchants.merchantId), eq(merchants.merchantId, merchantId))),
    from,
  );
  if (found?.minor === null || found === undefined) return null;
  return { minor: found.minor, asset: assetOf(found.currency) };
}
