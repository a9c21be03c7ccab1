import "server-only";
import {
  and,
  eq,
  exists,
  gt,
  inArray,
  isNotNull,
  isNull,
  ne,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import { narrow, type Scope, within } from "@/lib/access/authorize";
import { usable } from "@/lib/access/links/link";
import { businessRoles } from "@/lib/access/permissions";
import { read } from "@/lib/access/read";
import { grants, links, tenants, users } from "@/lib/access/schema";
import { programmeId } from "@/lib/access/tenants";
import { connections } from "@/lib/btcpay/schema";
import { cards } from "@/lib/cards/schema";
import { invoices } from "@/lib/invoices/schema";
import type { Reader } from "@/lib/platform/reader";
import type { FirstFacts } from "@/lib/reports/rules/first-steps";
import { awards, campaigns } from "@/lib/rewards/schema";

type HomeScope = Scope<"home:read">;
type Yes = SQL<boolean>;

const one = { one: sql`1` };
const nothing = sql`(select 1) as nothing`;
const yes = (found: SQL): Yes => sql<boolean>`${found}`;
const either = (a: SQL, b: SQL): Yes => sql<boolean>`(${a} or ${b})`;

const connected = (scope: HomeScope, r: Reader): SQL =>
  exists(
    r
      .select(one)
      .from(connections)
      .innerJoin(tenants, eq(tenants.id, connections.merchantId))
      .where(
        and(
          within(scope, connections.merchantId),
          isNull(connections.leftAt),
          scope.merchants === "all" ? eq(tenants.kind, "merchant") : undefined,
        ),
      ),
  );

/** Somebody who may sign in with one of these roles at a business of the scope. */
const member = (scope: HomeScope, r: Reader, held: readonly string[]): SQL =>
  exists(
    r
      .select(one)
      .from(grants)
      .innerJoin(users, eq(users.id, grants.userId))
      .where(
        and(
          within(scope, grants.merchantId),
          isNotNull(grants.merchantId),
          inArray(grants.role, [...held]),
          ne(users.id, scope.actor.id),
          isNull(users.disabledAt),
        ),
      ),
  );

const invited = (scope: HomeScope, r: Reader, held: readonly string[]): SQL =>
  exists(
    r
      .select(one)
      .from(links)
      .where(
        and(
          within(scope, links.merchantId),
          isNotNull(links.merchantId),
          eq(links.kind, "invitation"),
          inArray(links.role, [...held]),
          usable,
        ),
      ),
  );

const invoiced = (scope: HomeScope, r: Reader, more?: SQL): SQL =>
  exists(
    r
      .select(one)
      .from(invoices)
      .where(and(within(scope, invoices.merchantId), more)),
  );

const issued = (scope: HomeScope, r: Reader): SQL =>
  exists(r.select(one).from(cards).where(within(scope, cards.issuerMerchantId)));

/** A campaign that ended after it gave points here was a first one all the same. */
const awarded = (scope: HomeScope, r: Reader): SQL =>
  exists(r.select(one).from(awards).where(within(scope, awards.merchantId)));

const running = and(
  eq(campaigns.state, "running"),
  or(isNull(campaigns.endsAt), gt(campaigns.endsAt, sql`now()`)),
);

async function shopFacts(scope: HomeScope, r: Reader): Promise<FirstFacts> {
  const [facts] = await r
    .select({
      connect: yes(connected(scope, r)),
      invite: either(member(scope, r, businessRoles), invited(scope, r, businessRoles)),
      invoice: yes(invoiced(scope, r)),
      payment: yes(invoiced(scope, r, eq(invoices.status, "settled"))),
      card: yes(issued(scope, r)),
      campaign: either(exists(r.select(one).from(campaigns).where(running)), awarded(scope, r)),
    })
    .from(nothing);
  return facts ?? {};
}

async function platformFacts(scope: HomeScope, r: Reader): Promise<FirstFacts> {
  const [facts] = await r
    .select({
      newest: sql<string | null>`(select t.slug from tenants t where t.kind = 'merchant'
        order by t.id desc limit 1)`,
      float: sql<string | null>`(select t.slug from tenants t where t.id = ${programmeId}
        and not exists (select from btcpay_connections c
          where c.merchant_id = t.id and c.left_at is null))`,
      connect: yes(connected(scope, r)),
      invite: either(member(scope, r, ["owner"]), invited(scope, r, ["owner"])),
      card: yes(issued(scope, r)),
      campaign: yes(exists(r.select(one).from(campaigns))),
    })
    .from(nothing);
  return { ...facts, register: Boolean(facts?.newest) };
}

/**
 * What has been done of the first steps at one business, or (null) on the platform: one row of EXISTS, no counts.
 * The programme sells nothing, so only its store is looked at.
 */
export async function getFirstSteps(
  scope: HomeScope,
  merchantId: string | null,
  from?: Reader,
): Promise<FirstFacts> {
  if (merchantId === null) return read(scope, (r) => platformFacts(scope, r), from);
  const here = narrow(scope, merchantId);
  const facts = await read(here, (r) => shopFacts(here, r), from);
  return merchantId === programmeId ? { connect: facts.connect } : facts;
}
