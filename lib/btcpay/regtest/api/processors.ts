import { jsonb } from "@/lib/btcpay/regtest/database";
import { empty, json, notFound, unprocessable } from "@/lib/btcpay/regtest/http/answers";
import { type Fields, field, fieldsOf, flagField } from "@/lib/btcpay/regtest/http/body";
import { type Call, type Handler, type Route, route } from "@/lib/btcpay/regtest/http/router";
import { payoutMethod } from "@/lib/btcpay/regtest/payouts/destination";
import {
  LIGHTNING,
  ON_CHAIN,
  type ProcessorSettings,
} from "@/lib/btcpay/regtest/payouts/processor";
import type { World } from "@/lib/btcpay/regtest/world";

type Row = { processor: string; method: string; settings: ProcessorSettings };

const view = (row: Row) => ({ payoutMethodId: row.method, ...row.settings });

const inStore = (world: World, call: Call) => world.sql<Row[]>`select * from processors
  where store_id = ${call.params.storeId ?? ""} order by processor, method`;

const kinds = [
  { name: ON_CHAIN, friendlyName: "Automated Bitcoin Sender", payoutMethods: ["BTC-CHAIN"] },
  { name: LIGHTNING, friendlyName: "Automated Lightning Sender", payoutMethods: ["BTC-LN"] },
];

const configured: Handler = async (world, call) => {
  const rows = await inStore(world, call);
  return json(
    rows.map((row) => ({
      name: row.processor,
      friendlyName: kinds.find((kind) => kind.name === row.processor)?.friendlyName ?? "",
      payoutMethods: [row.method],
    })),
  );
};

const list =
  (processor: string): Handler =>
  async (world, call) => {
    const rows = await inStore(world, call);
    const wanted = call.params.method && payoutMethod(call.params.method);
    return json(
      rows
        .filter((row) => row.processor === processor && (!wanted || row.method === wanted))
        .map(view),
    );
  };

export async function putProcessor(world: World, storeId: string, row: Row): Promise<void> {
  await world.sql`insert into processors (store_id, processor, method, settings)
    values (${storeId}, ${row.processor}, ${row.method}, ${jsonb(world.sql, row.settings)})
    on conflict (store_id, processor, method) do update set settings = excluded.settings`;
}

function readSettings(processor: string, fields: Fields): ProcessorSettings {
  const interval = Number(field(fields, "intervalSeconds"));
  if (!(interval >= 60 && interval <= 86_400))
    throw unprocessable({
      path: "IntervalSeconds",
      message: "The minimum interval is 60 and the maximum 86400 seconds",
    });
  const settings: ProcessorSettings = {
    intervalSeconds: interval,
    processNewPayoutsInstantly: flagField(fields, "processNewPayoutsInstantly") ?? false,
  };
  if (processor === LIGHTNING) return settings;
  const threshold = String(field(fields, "threshold") ?? "0");
  return { ...settings, threshold, feeBlockTarget: Number(field(fields, "feeBlockTarget") ?? 1) };
}

const put =
  (processor: string): Handler =>
  async (world, call) => {
    const method = payoutMethod(call.params.method ?? "");
    if (method !== (processor === LIGHTNING ? "BTC-LN" : "BTC-CHAIN"))
      throw notFound("payout-method-not-found", "The payout method was not found");
    const row = { processor, method, settings: readSettings(processor, fieldsOf(call.body)) };
    await putProcessor(world, call.params.storeId ?? "", row);
    return json(view(row));
  };

const remove: Handler = async (world, call) => {
  const removed = await world.sql`delete from processors
    where store_id = ${call.params.storeId ?? ""}
      and processor = ${call.params.processor ?? ""}
      and method = ${payoutMethod(call.params.method ?? "") ?? ""} returning method`;
  if (removed.length === 0)
    throw notFound("paymentmethod-not-configured", "The payout processor is not configured");
  return empty();
};

const ALL = "/api/v1/stores/:storeId/payout-processors";
const VIEW = "btcpay.store.canviewstoresettings";
const MODIFY = "btcpay.store.canmodifystoresettings";

const ofKind = (processor: string): Route[] => [
  route(`GET ${ALL}/${processor}`, VIEW, list(processor)),
  route(`GET ${ALL}/${processor}/:method`, VIEW, list(processor)),
  route(`PUT ${ALL}/${processor}/:method`, MODIFY, put(processor)),
];

export const processorsApi: Route[] = [
  route("GET /api/v1/payout-processors", "key", () => json(kinds)),
  route(`GET ${ALL}`, VIEW, configured),
  ...ofKind(LIGHTNING),
  ...ofKind(ON_CHAIN),
  route(`DELETE ${ALL}/:processor/:method`, MODIFY, remove),
];
