import { isCurrency } from "@/lib/btcpay/regtest/currencies";
import { jsonb } from "@/lib/btcpay/regtest/database";
import { json, missingPermission, unprocessable } from "@/lib/btcpay/regtest/http/answers";
import { type Fields, field, fieldsOf, textField } from "@/lib/btcpay/regtest/http/body";
import { mayInStore } from "@/lib/btcpay/regtest/http/guard";
import { type Call, type Route, route } from "@/lib/btcpay/regtest/http/router";
import { bytesFor, hex, storeId } from "@/lib/btcpay/regtest/ids";
import { findStore, type StoreRow } from "@/lib/btcpay/regtest/invoices/records";
import type { World } from "@/lib/btcpay/regtest/world";

/** Seconds, days and minutes as BTCPay names them: store fields are seconds. */
const DEFAULTS: Fields = {
  website: null,
  supportUrl: null,
  logoUrl: null,
  cssUrl: null,
  paymentSoundUrl: null,
  brandColor: null,
  applyBrandColorToBackend: false,
  defaultCurrency: "USD",
  additionalTrackedRates: [],
  invoiceExpiration: 900,
  refundBOLT11Expiration: 30,
  displayExpirationTimer: 300,
  monitoringExpiration: 86_400,
  speedPolicy: "MediumSpeed",
  lightningDescriptionTemplate: "Paid to {StoreName} (Order ID: {OrderId})",
  paymentTolerance: 0,
  anyoneCanCreateInvoice: false,
  receipt: { enabled: true, showQR: null, showPayments: null },
  lightningAmountInSatoshi: false,
  lightningPrivateRouteHints: false,
  onChainWithLnInvoiceFallback: false,
  redirectAutomatically: false,
  showRecommendedFee: true,
  recommendedFeeBlockTarget: 1,
  defaultLang: "en",
  htmlTitle: null,
  networkFeeMode: "Never",
  payJoinEnabled: false,
  autoDetectLanguage: false,
  showPayInWalletButton: true,
  showStoreHeader: true,
  celebratePayment: true,
  playSoundOnPayment: false,
  lazyPaymentMethods: false,
  defaultPaymentMethod: "BTC-CHAIN",
  paymentMethodCriteria: [],
};

const storeView = (row: StoreRow): Fields => ({
  id: row.id,
  name: row.name,
  archived: row.archived,
  ...DEFAULTS,
  ...row.data,
});

function readData(fields: Fields, before: Fields): Fields {
  const data = { ...before };
  for (const name of Object.keys(DEFAULTS)) {
    const value = field(fields, name);
    if (value !== undefined && value !== null) data[name] = value;
  }
  const currency = String(data.defaultCurrency ?? "USD").toUpperCase();
  if (!isCurrency(currency))
    throw unprocessable({ path: "DefaultCurrency", message: "Invalid currency" });
  return { ...data, defaultCurrency: currency };
}

export async function createStore(
  world: World,
  userId: string,
  fields: Fields,
  seed?: string,
): Promise<StoreRow> {
  const { sql } = world;
  const name = textField(fields, "name") ?? "";
  if (name.length < 1 || name.length > 50)
    throw unprocessable({ path: "name", message: "Name must have between 1 and 50 characters" });
  const id = storeId(seed && `store:${seed}`);
  const data = readData(fields, {});
  const nodeKey = hex(bytesFor(32, seed && `node:${seed}`));
  await sql`insert into stores (id, name, data, node_key, created_at)
    values (${id}, ${name}, ${jsonb(sql, data)}, ${nodeKey}, ${world.clock.now()})
    on conflict (id) do nothing`;
  await sql`insert into store_users (store_id, user_id, role) values (${id}, ${userId}, 'Owner')
    on conflict do nothing`;
  const store = await findStore(sql, id);
  if (!store) throw new Error(`Store ${id} is gone`);
  return store;
}

async function list(world: World, call: Call) {
  const rows = await world.sql<StoreRow[]>`select s.* from stores s
    join store_users u on u.store_id = s.id and u.user_id = ${call.caller?.userId ?? ""}
    where not s.archived order by s.created_at, s.id`;
  const mine: StoreRow[] = [];
  for (const row of rows)
    if (
      call.caller &&
      (await mayInStore(world, call.caller, "btcpay.store.canviewstoresettings", row.id))
    )
      mine.push(row);
  return json(mine.map(storeView));
}

async function update(world: World, call: Call) {
  const { sql } = world;
  const store = await findStore(sql, call.params.storeId ?? "");
  if (!store) throw missingPermission("btcpay.store.canmodifystoresettings");
  const fields = fieldsOf(call.body);
  const data = readData(fields, store.data);
  const name = textField(fields, "name") ?? store.name;
  const archived = Boolean(field(fields, "archived") ?? store.archived);
  await sql`update stores set name = ${name}, archived = ${archived}, data = ${jsonb(sql, data)}
    where id = ${store.id}`;
  return json(storeView({ ...store, name, archived, data }));
}

export const storesApi: Route[] = [
  route("GET /api/v1/stores", "key", list),
  route("POST /api/v1/stores", "btcpay.store.canmodifystoresettings*", async (world, call) =>
    json(storeView(await createStore(world, call.caller?.userId ?? "", fieldsOf(call.body)))),
  ),
  route("GET /api/v1/stores/:storeId", "btcpay.store.canviewstoresettings", async (world, call) => {
    const store = await findStore(world.sql, call.params.storeId ?? "");
    return json(store && storeView(store));
  }),
  route("PUT /api/v1/stores/:storeId", "btcpay.store.canmodifystoresettings", update),
  route(
    "DELETE /api/v1/stores/:storeId",
    "btcpay.store.canmodifystoresettings",
    async (world, call) => {
      await world.sql`delete from stores where id = ${call.params.storeId ?? ""}`;
      return json(null);
    },
  ),
];
