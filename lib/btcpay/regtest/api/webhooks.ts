import { unix } from "@/lib/btcpay/regtest/clock";
import { empty, json, notFound, problem, unprocessable } from "@/lib/btcpay/regtest/http/answers";
import {
  type Fields,
  field,
  fieldsOf,
  flagField,
  listField,
  textField,
} from "@/lib/btcpay/regtest/http/body";
import {
  bothPaths,
  type Call,
  type Handler,
  type Route,
  route,
} from "@/lib/btcpay/regtest/http/router";
import { secretText, webhookId } from "@/lib/btcpay/regtest/ids";
import { findWebhook, type WebhookRow, webhooksOf } from "@/lib/btcpay/regtest/webhooks/records";
import type { World } from "@/lib/btcpay/regtest/world";

const view = (row: WebhookRow): Fields => ({
  id: row.id,
  enabled: row.enabled,
  automaticRedelivery: row.automatic_redelivery,
  url: row.url,
  authorizedEvents: { everything: row.everything, specificEvents: row.events },
});

async function webhookOf(world: World, call: Call): Promise<WebhookRow> {
  const row = await findWebhook(world.sql, call.params.webhookId ?? "");
  if (!row || row.store_id !== call.params.storeId)
    throw notFound("webhook-not-found", "The webhook was not found");
  return row;
}

function readWebhook(body: unknown, before: WebhookRow): WebhookRow {
  const fields = fieldsOf(body);
  const url = textField(fields, "url") ?? before.url;
  if (!URL.canParse(url) || !/^https?:/.test(url))
    throw unprocessable({ path: "Url", message: "The url is required and should be valid" });
  const events = field(fields, "authorizedEvents");
  const chosen = fieldsOf(events);
  const everything = flagField(chosen, "everything") ?? (events ? false : before.everything);
  return {
    ...before,
    url,
    enabled: flagField(fields, "enabled") ?? before.enabled,
    automatic_redelivery: flagField(fields, "automaticRedelivery") ?? before.automatic_redelivery,
    secret: textField(fields, "secret") || before.secret,
    everything,
    events: listField(chosen, "specificEvents") ?? [],
  };
}

const create: Handler = async (world, call) => {
  const row = readWebhook(call.body, {
    id: webhookId(),
    store_id: call.params.storeId ?? "",
    enabled: true,
    automatic_redelivery: true,
    url: "",
    secret: secretText(),
    everything: true,
    events: [],
  });
  await world.sql`insert into webhooks ${world.sql(row as never)}`;
  return json({ ...view(row), secret: row.secret });
};

const update: Handler = async (world, call) => {
  const row = readWebhook(call.body, await webhookOf(world, call));
  await world.sql`update webhooks set ${world.sql(row as never)} where id = ${row.id}`;
  return json(view(row));
};

const remove: Handler = async (world, call) => {
  await world.sql`delete from webhooks where id = ${(await webhookOf(world, call)).id}`;
  return empty();
};

type DeliveryRow = {
  id: string;
  attempted_at: Date;
  http_code: number | null;
  error: string | null;
  status: string;
  body: string | null;
};

const deliveryView = (row: DeliveryRow): Fields => ({
  id: row.id,
  timestamp: unix(row.attempted_at),
  deliveryTime: unix(row.attempted_at),
  httpCode: row.http_code,
  errorMessage: row.error,
  status: row.status,
});

const deliveries: Handler = async (world, call) => {
  const webhook = await webhookOf(world, call);
  const count = call.query.get("count");
  const rows = await world.sql<DeliveryRow[]>`select * from deliveries
    where webhook_id = ${webhook.id} order by seq desc
    ${count && /^\d+$/.test(count) ? world.sql`limit ${Number(count)}` : world.sql``}`;
  return json(rows.map(deliveryView));
};

async function deliveryOf(world: World, call: Call): Promise<DeliveryRow> {
  const webhook = await webhookOf(world, call);
  const [row] = await world.sql<DeliveryRow[]>`select * from deliveries
    where id = ${call.params.deliveryId ?? ""} and webhook_id = ${webhook.id}`;
  if (!row) throw notFound("webhookdelivery-not-found", "The webhook delivery was not found");
  return row;
}

async function keptBody(world: World, call: Call) {
  const { body } = await deliveryOf(world, call);
  if (body === null)
    throw problem(409, "webhookdelivery-pruned", "This webhook delivery has been pruned");
  return JSON.parse(body);
}

const VIEW = "btcpay.store.webhooks.canmodifywebhooks";
const ONE = "/webhooks/:webhookId";

export const webhooksApi: Route[] = [
  route("GET /api/v1/stores/:storeId/webhooks", VIEW, async (world, call) =>
    json((await webhooksOf(world.sql, call.params.storeId ?? "")).map(view)),
  ),
  route("POST /api/v1/stores/:storeId/webhooks", VIEW, create),
  ...bothPaths(`GET ${ONE}`, VIEW, async (world, call) => json(view(await webhookOf(world, call)))),
  ...bothPaths(`PUT ${ONE}`, VIEW, update),
  ...bothPaths(`DELETE ${ONE}`, VIEW, remove),
  ...bothPaths(`GET ${ONE}/deliveries`, VIEW, deliveries),
  ...bothPaths(`GET ${ONE}/deliveries/:deliveryId`, VIEW, async (world, call) =>
    json(deliveryView(await deliveryOf(world, call))),
  ),
  ...bothPaths(`GET ${ONE}/deliveries/:deliveryId/request`, VIEW, async (world, call) =>
    json(await keptBody(world, call)),
  ),
  ...bothPaths(`POST ${ONE}/deliveries/:deliveryId/redeliver`, VIEW, async (world, call) =>
    json(world.webhooks.redeliver(call.params.webhookId ?? "", await keptBody(world, call))),
  ),
];
