import { height } from "@/lib/btcpay/regtest/chain/height";
import { json, unprocessable } from "@/lib/btcpay/regtest/http/answers";
import { fieldsOf, listField, textField } from "@/lib/btcpay/regtest/http/body";
import { type Route, route } from "@/lib/btcpay/regtest/http/router";
import { apiKeyText } from "@/lib/btcpay/regtest/ids";
import { METHODS } from "@/lib/btcpay/regtest/invoices/methods";
import { included, POLICIES, ROLES } from "@/lib/btcpay/regtest/permissions";
import type { World } from "@/lib/btcpay/regtest/world";

export const VERSION = "2.4.4";

async function info(world: World) {
  const blocks = await height(world.sql);
  return json({
    version: VERSION,
    onion: "",
    supportedPaymentMethods: METHODS,
    fullySynched: true,
    syncStatus: [
      {
        paymentMethodId: "BTC-CHAIN",
        nodeInformation: { headers: blocks, blocks, verificationProgress: 1 },
        chainHeight: blocks,
        syncHeight: blocks,
        available: true,
      },
    ],
  });
}

export type NewKey = {
  userId: string;
  label: string;
  permissions: string[];
  application?: string | null;
  redirect?: string | null;
};

export async function createKey(world: World, key: NewKey, seed?: string): Promise<string> {
  const text = apiKeyText(seed);
  await world.sql`insert into api_keys (key, user_id, label, permissions, application, redirect)
    values (${text}, ${key.userId}, ${key.label}, ${key.permissions},
      ${key.application ?? null}, ${key.redirect ?? null})
    on conflict (key) do update set permissions = excluded.permissions`;
  return text;
}

const roles = () =>
  json(
    Object.entries(ROLES).map(([role, permissions]) => ({
      id: role,
      role,
      permissions,
      isServerRole: true,
    })),
  );

export const serverApi: Route[] = [
  route("GET /api/v1/health", "anyone", () => json({ synchronized: true })),
  route("GET /api/v1/server/info", "key", (world) => info(world)),
  route("GET /api/v1/server/roles", "btcpay.server.canmodifyserversettings", roles),
  route("GET /api/v1/stores/:storeId/roles", "btcpay.store.canviewstoresettings", roles),
  route("GET /misc/permissions", "key", () =>
    json(["unrestricted", ...POLICIES].map((name) => ({ name, included: included(name) }))),
  ),
  route("GET /misc/rate-sources", "key", () => json([{ id: "regtest", name: "Regtest" }])),
  route("GET /api/v1/api-keys/current", "key", (_, call) => {
    const { key, label, permissions } = call.caller ?? { key: "", label: "", permissions: [] };
    return json({ apiKey: key, label, permissions });
  }),
  route("DELETE /api/v1/api-keys/current", "key", async (world, call) => {
    await world.sql`delete from api_keys where key = ${call.caller?.key ?? ""}`;
    return json({ apiKey: call.caller?.key, label: call.caller?.label, permissions: [] });
  }),
  route("POST /api/v1/api-keys", "unrestricted", async (world, call) => {
    const fields = fieldsOf(call.body);
    const permissions = listField(fields, "permissions") ?? [];
    const unknown = permissions.findIndex((one) => !known(one));
    if (unknown >= 0)
      throw unprocessable({ path: `permissions[${unknown}]`, message: "Invalid permission" });
    const label = textField(fields, "label") ?? "";
    const userId = call.caller?.userId ?? "";
    const apiKey = await createKey(world, { userId, label, permissions });
    return json({ apiKey, label, permissions });
  }),
];

export function known(permission: string): boolean {
  const policy = permission.split(":")[0] ?? "";
  return policy === "unrestricted" || POLICIES.includes(policy);
}
