import { allows, ROLES } from "@/lib/btcpay/regtest/permissions";
import type { World } from "@/lib/btcpay/regtest/world";
import { missingPermission, unauthenticated } from "./answers";
import type { Call, Caller, Route } from "./router";

export async function findCaller(world: World, authorization: string): Promise<Caller | null> {
  const match = /^(?:token|bearer)\s+(\S+)/i.exec(authorization);
  if (!match) return null;
  const [row] = await world.sql<Caller[]>`
    select key, user_id as "userId", label, permissions from api_keys
    where key = ${match[1] ?? ""}`;
  return row ?? null;
}

const OWNERS: Record<string, string> = {
  invoiceId: "invoices",
  payoutId: "payouts",
  pullPaymentId: "pull_payments",
  webhookId: "webhooks",
  paymentRequestId: "payment_requests",
};

/** The store a path speaks of: named, or owning the object whose id is in an un-nested path. */
async function storeOf(world: World, call: Call): Promise<string | null> {
  const named = call.params.storeId;
  if (named !== undefined) return named;
  for (const [param, table] of Object.entries(OWNERS)) {
    const id = call.params[param];
    if (id === undefined) continue;
    const [row] = await world.sql<{ store_id: string }[]>`
      select store_id from ${world.sql(table)} where id = ${id}`;
    return row?.store_id ?? null;
  }
  return null;
}

/** The right is the key's permission AND the user's role in the store. */
export async function mayInStore(
  world: World,
  caller: Caller,
  permission: string,
  storeId: string,
): Promise<boolean> {
  if (!allows(caller.permissions, permission, storeId)) return false;
  const [member] = await world.sql<{ role: string | null; admin: boolean }[]>`
    select s.role, u.admin from users u
    left join store_users s on s.user_id = u.id and s.store_id = ${storeId}
    where u.id = ${caller.userId} and exists (select from stores where id = ${storeId})`;
  if (!member) return false;
  if (allows(ROLES[member.role ?? ""] ?? [], permission)) return true;
  return member.admin && allows(["btcpay.store.canviewstoresettings"], permission);
}

/** Lets a call through or throws the 401 or 403 BTCPay would answer. */
export async function guard(world: World, route: Route, call: Call): Promise<void> {
  if (route.permission === "anyone") return;
  if (!call.caller) throw unauthenticated();
  if (route.permission === "key") return;
  if (!route.permission.startsWith("btcpay.store.") || route.permission.endsWith("*")) {
    const wanted = route.permission.replace(/\*$/, "");
    if (!allows(call.caller.permissions, wanted)) throw missingPermission(wanted);
    return;
  }
  const storeId = await storeOf(world, call);
  if (storeId === null || !(await mayInStore(world, call.caller, route.permission, storeId)))
    throw missingPermission(route.permission);
  call.params.storeId = storeId;
}
