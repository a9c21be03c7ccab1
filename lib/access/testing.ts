import { randomBytes } from "node:crypto";
import { sql } from "drizzle-orm";
import { db, type Tx } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import type { Actor } from "./authorize";
import * as worker from "./doors/worker";
import { type Role, roleNames } from "./permissions";
import { grants, type Tenant, tenants, users } from "./schema";

export const systemActor = worker.systemActor;
export const systemScope = worker.systemScope;

/** Runs with every business in sight, as the app role. */
export const withEverything = <T>(run: (tx: Tx) => Promise<T>): Promise<T> =>
  db().transaction(async (tx) => {
    await tx.execute(
      sql`select set_config('app.actor', 'test', true), set_config('app.merchants', 'all', true)`,
    );
    return run(tx);
  });

/** A new business of its own for one test. */
export async function makeTenant(fields: Partial<Tenant> = {}): Promise<Tenant> {
  const slug = `shop-${randomBytes(6).toString("hex")}`;
  const [made] = await db()
    .insert(tenants)
    .values({ id: newId("ten"), slug, name: `Shop ${slug}`, kind: "merchant", ...fields })
    .returning();
  if (!made) throw new Error("No tenant was made");
  return made;
}

/** An actor with one role at one business, or (`all`) on the platform; in memory only. */
export function makeActor(role: Role, tenantId: string): Actor {
  const id = newId("usr");
  return {
    id,
    name: roleNames[role],
    email: `${id}@example.com`,
    kind: role === "system" ? "system" : "user",
    grants: [{ merchantId: tenantId, role }],
  };
}

/** A person with a row of their own, and a role when one is named. */
export async function makeUser(
  role?: Role,
  tenantId: string = "all",
  passwordHash: string | null = null,
): Promise<Actor> {
  const actor = makeActor(role ?? "cashier", tenantId);
  await withEverything(async (tx) => {
    const { id, name, email } = actor;
    await tx.insert(users).values({ id, name, email, passwordHash });
    if (role)
      await tx.insert(grants).values({
        id: newId("grt"),
        userId: id,
        role,
        merchantId: tenantId === "all" ? null : tenantId,
      });
  });
  return role ? actor : { ...actor, grants: [] };
}
