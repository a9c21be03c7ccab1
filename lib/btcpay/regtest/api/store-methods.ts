import { jsonb } from "@/lib/btcpay/regtest/database";
import { empty, json, notFound } from "@/lib/btcpay/regtest/http/answers";
import { field, fieldsOf, flagField } from "@/lib/btcpay/regtest/http/body";
import { type Call, type Handler, type Route, route } from "@/lib/btcpay/regtest/http/router";
import { methodName } from "@/lib/btcpay/regtest/invoices/methods";
import type { World } from "@/lib/btcpay/regtest/world";

type Row = { method: string; enabled: boolean; config: Record<string, unknown> };

const view = (row: Row, config: boolean) => ({
  enabled: row.enabled,
  paymentMethodId: row.method,
  ...(config ? { config: row.config } : {}),
});

const flag = (call: Call, name: string) => (call.query.get(name) ?? "").toLowerCase() === "true";

const list: Handler = async (world, call) => {
  const rows = await world.sql<Row[]>`select method, enabled, config from store_methods
    where store_id = ${call.params.storeId ?? ""}
      and (enabled or not ${flag(call, "onlyEnabled")}) order by method`;
  return json(rows.map((row) => view(row, flag(call, "includeConfig"))));
};

function named(call: Call): string {
  const name = methodName(call.params.method ?? "");
  if (name === null) throw notFound("paymentmethod-not-found", "The payment method was not found");
  return name;
}

const get: Handler = async (world, call) => {
  const [row] = await world.sql<Row[]>`select method, enabled, config from store_methods
    where store_id = ${call.params.storeId ?? ""} and method = ${named(call)}`;
  if (!row) throw notFound("paymentmethod-not-configured", "The payment method is not configured");
  return json(view(row, flag(call, "includeConfig")));
};

export async function putMethod(world: World, storeId: string, row: Row): Promise<void> {
  await world.sql`insert into store_methods (store_id, method, enabled, config)
    values (${storeId}, ${row.method}, ${row.enabled}, ${jsonb(world.sql, row.config)})
    on conflict (store_id, method) do update
      set enabled = excluded.enabled, config = excluded.config`;
}

const put: Handler = async (world, call) => {
  const fields = fieldsOf(call.body);
  const config = field(fields, "config");
  const row = {
    method: named(call),
    enabled: flagField(fields, "enabled") ?? true,
    config: typeof config === "string" ? { value: config } : fieldsOf(config),
  };
  await putMethod(world, call.params.storeId ?? "", row);
  return json(view(row, true));
};

const remove: Handler = async (world, call) => {
  await world.sql`delete from store_methods
    where store_id = ${call.params.storeId ?? ""} and method = ${named(call)}`;
  return empty();
};

const ALL = "/api/v1/stores/:storeId/payment-methods";
const VIEW = "btcpay.store.canviewstoresettings";
const MODIFY = "btcpay.store.canmodifystoresettings";

export const storeMethodsApi: Route[] = [
  route(`GET ${ALL}`, VIEW, list),
  route(`GET ${ALL}/:method`, VIEW, get),
  route(`PUT ${ALL}/:method`, MODIFY, put),
  route(`DELETE ${ALL}/:method`, MODIFY, remove),
];
