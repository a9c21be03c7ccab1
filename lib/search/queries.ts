import "server-only";
import { and, desc, eq, inArray, or, type SQL, sql } from "drizzle-orm";
import { type Actor, authorize, type Scope, within } from "@/lib/access/authorize";
import { can, type Permission } from "@/lib/access/permissions";
import { read } from "@/lib/access/read";
import { grants, tenants, users } from "@/lib/access/schema";
import { cards } from "@/lib/cards/schema";
import { invoices, payments } from "@/lib/invoices/schema";
import { searchEntries } from "./schema";

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

const take = 6;
/** How many of the newest rows are looked through without the index: it serves words that stand everywhere. */
const newest = 2000;
const gramLength = 3;

const patternOf = (text: string): string => `%${text.toLowerCase().replace(/[\\%_]/g, "\\$&")}%`;

type Kind = (typeof searchEntries.$inferSelect)["kind"];

/** Ids of the rows of one kind that hold the text, newest first, by the trigram index. */
const listRefs = (scope: Scope<string>, kind: Kind, text: string): Promise<string[]> =>
  read(
    scope,
    async (r) => {
      const rows = await r
        .select({ ref: searchEntries.ref })
        .from(searchEntries)
        .where(and(eq(searchEntries.kind, kind), within(scope, searchEntries.merchantId)))
        .orderBy(desc(searchEntries.at), desc(searchEntries.ref))
        .limit(take);
      return rows.map(({ ref }) => ref);
    },
    undefined,
    {
      "app.pattern": patternOf(text),
      // the planner cannot know how rare the text is; these leave it the trigram index
      enable_seqscan: "off",
      enable_indexscan: "off",
    },
  );

const listLatest = (scope: Scope<string>, text: string): Promise<string[]> =>
  read(scope, async (r) => {
    const rows = await r.select({ id: sql<string>`x.id` }).from(sql`(
      select id, created_at, lower(concat_ws(' ', id, btcpay_id, order_number, description,
        buyer_email, lightning_payment_hash)) as words
      from invoices where ${within(scope, invoices.merchantId)}
      order by created_at desc, id desc limit ${newest}) x
      where words like ${patternOf(text)} order by created_at desc, id desc limit ${take}`);
    return rows.map(({ id }) => id);
  });

async function invoiceIds(scope: Scope<string>, text: string): Promise<string[]> {
  const latest = await listLatest(scope, text);
  if (latest.length >= take || text.length < gramLength) return latest;
  const [made, paid] = await Promise.all([
    listRefs(scope, "invoice", text),
    listRefs(scope, "payment", text),
  ]);
  const invoicesPaid =
    paid.length === 0
      ? []
      : await read(scope, (r) =>
          r.select({ id: payments.invoiceId }).from(payments).where(inArray(payments.id, paid)),
        );
  return [...new Set([...latest, ...made, ...invoicesPaid.map(({ id }) => id)])];
}

/** Invoices that hold the text in an id, order number, description, e-mail, payment hash or transaction. */
export async function findInvoices(scope: Scope<"invoices:read">, text: string) {
  const ids = await invoiceIds(scope, text);
  if (ids.length === 0) return [];
  return read(scope, (r) =>
    r
      .select({
        id: invoices.id,
        slug: tenants.slug,
        business: tenants.name,
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
  const ids = text.length < gramLength ? [] : await listRefs(scope, "card", text);
  if (ids.length === 0) return [];
  return read(scope, (r) =>
    r
      .select({
        id: cards.id,
        number: cards.number,
        holderName: cards.holderName,
        state: cards.state,
        slug: tenants.slug,
        business: tenants.name,
      })
      .from(cards)
      .innerJoin(tenants, eq(tenants.id, cards.issuerMerchantId))
      .where(and(inArray(cards.id, ids), within(scope, cards.issuerMerchantId)))
      .orderBy(desc(cards.createdAt), desc(cards.id)),
  );
}

const holds = (text: string, ...columns: SQL[]): SQL | undefined =>
  or(...columns.map((column) => sql`lower(${column}) like ${patternOf(text)}`));

export const findBusinesses = (scope: Scope<"home:read">, text: string) =>
  read(scope, (r) =>
    r
      .select({ id: tenants.id, slug: tenants.slug, name: tenants.name })
      .from(tenants)
      .where(
        and(
          eq(tenants.kind, "merchant"),
          within(scope, tenants.id),
          holds(text, sql`${tenants.name}`, sql`${tenants.slug}`),
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
          holds(text, sql`${users.name}`, sql`${users.email}`),
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
