import "server-only";
import { covers } from "@/lib/access/authorize";
import { tenantById } from "@/lib/access/tenants";
import { userById } from "@/lib/access/users";
import type { CardScope } from "./find-card";

const unique = (ids: readonly (string | null)[]): string[] => [
  ...new Set(ids.filter((id) => id !== null)),
];

/** Names of the Businesses the scope covers; of any other there is none. */
export async function placeNames(
  scope: CardScope,
  ids: readonly (string | null)[],
): Promise<Map<string, string>> {
  const seen = unique(ids).filter((id) => covers(scope, id));
  const found = await Promise.all(seen.map(tenantById));
  return new Map(found.flatMap((tenant) => (tenant ? [[tenant.id, tenant.name] as const] : [])));
}

/** Names of people who did something to a card that the scope was shown. */
export async function peopleNames(
  scope: CardScope,
  ids: readonly (string | null)[],
): Promise<Map<string, string>> {
  const known = new Map([[scope.actor.id, scope.actor.name]]);
  const found = await Promise.all(
    unique(ids)
      .filter((id) => id !== "system")
      .map(userById),
  );
  for (const user of found) if (user) known.set(user.id, user.name);
  return known;
}
