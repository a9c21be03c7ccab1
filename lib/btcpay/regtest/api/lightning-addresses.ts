import { jsonb } from "@/lib/btcpay/regtest/database";
import {
  badRequest,
  empty,
  json,
  notFound,
  unprocessable,
} from "@/lib/btcpay/regtest/http/answers";
import { type Fields, field, fieldsOf } from "@/lib/btcpay/regtest/http/body";
import { type Handler, type Route, route } from "@/lib/btcpay/regtest/http/router";

type Row = { username: string; store_id: string; data: Fields };

const view = (row: Row): Fields => ({
  username: row.username,
  currencyCode: row.data.currencyCode ?? null,
  min: row.data.min ?? null,
  max: row.data.max ?? null,
  invoiceMetadata: row.data.invoiceMetadata ?? null,
});

const list: Handler = async (world, call) => {
  const rows = await world.sql<Row[]>`select * from lightning_addresses
    where store_id = ${call.params.storeId ?? ""} order by username`;
  return json(rows.map(view));
};

const get: Handler = async (world, call) => {
  const [row] = await world.sql<Row[]>`select * from lightning_addresses
    where store_id = ${call.params.storeId ?? ""} and username = ${call.params.username ?? ""}`;
  if (!row) throw notFound("lightning-address-not-found", "The lightning address was not found");
  return json(view(row));
};

const put: Handler = async (world, call) => {
  const username = (call.params.username ?? "").toLowerCase();
  if (!/^[a-z0-9_.-]{1,50}$/.test(username))
    throw unprocessable({ path: "username", message: "The username is not valid" });
  const fields = fieldsOf(call.body);
  const names = ["currencyCode", "min", "max", "invoiceMetadata"];
  const data = Object.fromEntries(names.map((name) => [name, field(fields, name) ?? null]));
  const [row] = await world.sql<Row[]>`insert into lightning_addresses (username, store_id, data)
    values (${username}, ${call.params.storeId ?? ""}, ${jsonb(world.sql, data)})
    on conflict (username) do update set data = excluded.data
      where lightning_addresses.store_id = excluded.store_id
    returning *`;
  if (!row)
    throw badRequest("username-already-used", "The username is already in use by another store.");
  return json(view(row));
};

const remove: Handler = async (world, call) => {
  const rows = await world.sql`delete from lightning_addresses
    where store_id = ${call.params.storeId ?? ""} and username = ${call.params.username ?? ""}
    returning username`;
  if (rows.length === 0)
    throw notFound("lightning-address-not-found", "The lightning address was not found");
  return empty();
};

const ALL = "/api/v1/stores/:storeId/lightning-addresses";
const VIEW = "btcpay.store.canviewstoresettings";
const MODIFY = "btcpay.store.canmodifystoresettings";

export const lightningAddressesApi: Route[] = [
  route(`GET ${ALL}`, VIEW, list),
  route(`GET ${ALL}/:username`, VIEW, get),
  route(`POST ${ALL}/:username`, MODIFY, put),
  route(`DELETE ${ALL}/:username`, MODIFY, remove),
];
