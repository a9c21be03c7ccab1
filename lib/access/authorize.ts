import { type AnyColumn, inArray, type SQL, sql } from "drizzle-orm";
import { Refusal } from "@/lib/platform/errors";
import { type Grant, type Permission, roles } from "./permissions";

export type Actor = {
  id: string;
  name: string;
  email: string;
  kind: "user" | "system" | "key";
  grants: readonly Grant[];
};

declare const proof: unique symbol;
/** The businesses in which this actor holds this permission. Only `authorize` can make one. */
export type Scope<P extends string = Permission> = {
  readonly [proof]: P;
  readonly actor: Actor;
  readonly merchants: "all" | readonly string[];
};

/** Throws `forbidden` when the actor holds the permission nowhere. */
export function authorize<P extends Permission>(actor: Actor, permission: P): Scope<P> {
  const held = actor.grants.filter(({ role }) =>
    (roles[role] as readonly string[]).includes(permission),
  );
  if (held.length === 0)
    throw new Refusal(
      "forbidden",
      "Your role does not allow this. Ask the owner of the business for it.",
    );
  const ids = [...new Set(held.map((grant) => grant.merchantId))];
  return { actor, merchants: ids.includes("all") ? "all" : ids } as unknown as Scope<P>;
}

export const covers = (scope: Scope<string>, merchantId: string): boolean =>
  scope.merchants === "all" || scope.merchants.includes(merchantId);

/** The same permission at one business only. A business outside the scope is not found. */
export function narrow<P extends string>(scope: Scope<P>, merchantId: string): Scope<P> {
  if (!covers(scope, merchantId)) throw new Refusal("not-found", "There is no such business here.");
  return { ...scope, merchants: [merchantId] };
}

export const within = (scope: Scope<string>, merchantId: AnyColumn): SQL =>
  scope.merchants === "all" ? sql`true` : inArray(merchantId, [...scope.merchants]);

/** The scope as the database's second wall reads it: `all` or a comma list. */
export const scopeSetting = (scope: Scope<string>): string =>
  scope.merchants === "all" ? "all" : scope.merchants.join(",");
