import "server-only";
import { and, desc, eq, inArray, sql } from "drizzle-orm";
import { type Actor, authorize, type Scope, within } from "@/lib/access/authorize";
import { can, type Permission } from "@/lib/access/permissions";
import { read } from "@/lib/access/read";
import { grants, tenants, users } from "@/lib/access/schema";
import { cards } from "@/lib/cards/schema";
import { newestRefs } from "@/lib/invoices/queries/held-refs";
import { hasGrams } from "@/lib/invoices/rules/holding";
import { invoices } from "@/lib/invoices/schema";
import { invoiceIds } from "./queries/invoice-ids";
import { holds, take } from "./rules";

export type FoundInvoice = Awaited<ReturnType<typeof findInvoices>>[number];
export type FoundCard = Awaited<ReturnType<typeof findCards>>[number];
export type FoundBusiness = Awaited<ReturnType<typeof findBusinesses>>[number];
export type FoundPerson = Awaited<ReturnType<typeof findPeople>>[number];
export type Found = {
  invoices: FoundInvoice[];
  cards: FoundCard[];
  businesses: FoundBusiness[];
  people: FoundPerson[];
};

/** Whose something is. */
const place = { slug: tenants.slug, business: tenants.name };

/** Invoices that hold the text in an id, order number, description, e-mail, payment hash or transaction. */
export async function findInvoices(scope: Scope<"invoices:read">, text: string) {
  const ids = await invoiceIds(scope, text);
  if (ids.length === 0) return [];
  return read(scope, (r) =>
    r
      .select({
        ...place,
        id: invoices.id,
        description: invoices.description,
        orderNumber: invoices.orderNumber,
        amount: invoices.amount,
        asset: invoices.asset,
        status: invoices.status,
        additionalStatus: invoices.additionalStatus,
        at: invoices.createdAt,
      })
      .from(invoices)
      .innerJoin(tenants, eq(tenants.id, invoices.merchantId))
      .where(and(inArray(invoices.id, ids), within(scope, invoices.merchantId)))
      .orderBy(desc(invoices.createdAt), desc(invoices.id))
      .limit(take),
  );
}

/** Flashcards these businesses issued that hold the text in their number or their holder's name. */
export async function findCards(scope: Scope<"cards:read">, text: string) {
  if (!hasGrams(text)) return [];
  const held = await newestRefs(scope, { kind: "card", text, most: take });
  if (held.length === 0) return [];
  const ids = held.map(({ ref }) => ref);
  return read(scope, (r) =>
    r
      .select({
        ...place,
        id: cards.id,
        number: cards.number,
        holderName: cards.holderName,
        state: cards.state,
      })
      .from(cards)
      .innerJoin(tenants, eq(tenants.id, cards.issuerMerchantId))
      .where(and(inArray(cards.id, ids), within(scope, cards.issuerMerchantId)))
      .orderBy(desc(cards.createdAt), desc(cards.id)),
  );
}

export const findBusinesses = (scope: Scope<"home:read">, text: string) =>
  read(scope, (r) =>
    r
      .select({ id: tenants.id, slug: tenants.slug, name: tenants.name })
      .from(tenants)
      .where(
        and(
          eq(tenants.kind, "merchant"),
          within(scope, tenants.id),
          holds(sql`lower(${tenants.name} || ' ' || ${tenants.slug})`, text),
        ),
      )
      .orderBy(tenants.name)
      .limit(take),
  );

/** People with a role at these businesses; on the whole platform, everybody. */
export const findPeople = (scope: Scope<"people:read">, text: string) =>
  read(scope, (r) =>
    r
      .selectDistinct({
        id: users.id,
        name: users.name,
        email: users.email,
        slug: scope.merchants === "all" ? sql<null>`null` : sql<string | null>`${tenants.slug}`,
      })
      .from(users)
      .leftJoin(grants, eq(grants.userId, users.id))
      .leftJoin(tenants, eq(tenants.id, grants.merchantId))
      .where(
        and(
          scope.merchants === "all" ? undefined : within(scope, grants.merchantId),
          holds(sql`lower(${users.name} || ' ' || ${users.email})`, text),
        ),
      )
      .orderBy(users.name)
      .limit(take),
  );

const allowed = async <P extends Permission, T>(
  actor: Actor,
  permission: P,
  run: (scope: Scope<P>) => Promise<T[]>,
): Promise<T[]> => (can(actor.grants, permission) ? run(authorize(actor, permission)) : []);

/** Everything the scope's person may see that holds the text, a few of each kind. */
export async function findEverything(scope: Scope<"home:read">, text: string): Promise<Found> {
  const { actor } = scope;
  const [found, numbers, businesses, people] = await Promise.all([
    allowed(actor, "invoices:read", (one) => findInvoices(one, text)),
    allowed(actor, "cards:read", (one) => findCards(one, text)),
    findBusinesses(scope, text),
    allowed(actor, "people:read", (one) => findPeople(one, text)),
  ]);
  return { invoices: found, cards: numbers, businesses, people };
}
