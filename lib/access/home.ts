import "server-only";
import type { Actor } from "./authorize";
import { tenantsOf } from "./tenants";

/** The first page of a person: everything for platform roles, else their first business; null without any role. */
export async function homePath(actor: Actor): Promise<string | null> {
  if (actor.grants.some((grant) => grant.merchantId === "all")) return "/b/all";
  const [first] = await tenantsOf(actor, 1);
  return first ? `/b/${first.slug}` : null;
}
