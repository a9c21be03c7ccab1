import "server-only";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { type Actor, authorize, narrow, type Scope } from "@/lib/access/authorize";
import type { Permission } from "@/lib/access/permissions";
import type { Tenant } from "@/lib/access/schema";
import { currentActor } from "@/lib/access/session";
import { tenantBySlug } from "@/lib/access/tenants";
import { Refusal } from "@/lib/platform/errors";

/** The sign-in page, which leads back to the page that was asked for (the proxy notes its path). */
async function signInFirst(): Promise<never> {
  const path = (await headers()).get("x-path") ?? "/";
  redirect(path === "/" ? "/login" : `/login?next=${encodeURIComponent(path)}`);
}

/** The signed-in person, or the sign-in page. */
export const pageActor = cache(async (): Promise<Actor> => {
  try {
    return await currentActor();
  } catch (error) {
    if (error instanceof Refusal) return signInFirst();
    throw error;
  }
});

function authorized<P extends Permission>(actor: Actor, permission: P): Scope<P> {
  try {
    return authorize(actor, permission);
  } catch (error) {
    if (error instanceof Refusal) notFound();
    throw error;
  }
}

/** What the person may see under this permission at the business in the address; `all` for platform roles. */
export async function pageScope<P extends Permission>(
  permission: P,
  business: string,
): Promise<{ scope: Scope<P>; tenant: Tenant | null }> {
  const scope = authorized(await pageActor(), permission);
  if (business === "all") {
    if (scope.merchants !== "all") notFound();
    return { scope, tenant: null };
  }
  const tenant = await tenantBySlug(business);
  if (!tenant || (scope.merchants !== "all" && !scope.merchants.includes(tenant.id))) notFound();
  return { scope: narrow(scope, tenant.id), tenant };
}

/** A page without a business: the admin's. */
export const platformScope = async <P extends Permission>(permission: P): Promise<Scope<P>> => {
  const scope = authorized(await pageActor(), permission);
  if (scope.merchants !== "all") notFound();
  return scope;
};
