import "server-only";
import { asc, eq, inArray } from "drizzle-orm";
import type { Actor } from "./authorize";
import { readOpen } from "./read";
import { type Tenant, tenants } from "./schema";

/** The tenant of an address. Names and slugs are no secret; what is inside is guarded by scopes. */
export async function tenantBySlug(slug: string): Promise<Tenant | null> {
  const [found] = await readOpen((r) => r.select().from(tenants).where(eq(tenants.slug, slug)));
  return found ?? null;
}

export async function tenantById(id: string): Promise<Tenant | null> {
  const [found] = await readOpen((r) => r.select().from(tenants).where(eq(tenants.id, id)));
  return found ?? null;
}

/** The programme's own tenant, made by the first migration. */
export const programmeId = "ten_programme";

/** The one programme: owner of cards and points. Throws before `npm run migrate` made it. */
export async function programme(): Promise<Tenant> {
  const [found] = await readOpen((r) =>
    r.select().from(tenants).where(eq(tenants.kind, "programme")),
  );
  if (!found) throw new Error("The programme is missing: run npm run migrate");
  return found;
}

/** The businesses a person may switch to, by name. */
export async function tenantsOf(actor: Actor, limit = 200): Promise<Tenant[]> {
  const ids = actor.grants.map((grant) => grant.merchantId);
  const all = ids.includes("all");
  if (ids.length === 0) return [];
  return readOpen((r) =>
    r
      .select()
      .from(tenants)
      .where(all ? eq(tenants.kind, "merchant") : inArray(tenants.id, ids))
      .orderBy(asc(tenants.name))
      .limit(limit),
  );
}
