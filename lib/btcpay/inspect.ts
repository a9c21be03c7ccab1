import "server-only";
import { Refusal } from "@/lib/platform/errors";
import { type BtcpayClient, makeClient } from "./client";
import { BtcpayFault } from "./fault";
import { boundStore, missingPermissions, type Purpose } from "./permissions";
import { preflight } from "./preflight";
import type { PreflightItem } from "./schema";

export type Wanted = {
  baseUrl: string;
  apiKey: string;
  storeId?: string | undefined;
  currency: string;
  purpose: Purpose;
};
/** A store that a key opens, checked and ready to be kept. */
export type InspectedStore = {
  baseUrl: string;
  apiKey: string;
  storeId: string;
  storeName: string;
  serverVersion: string;
  preflight: PreflightItem[];
};

const refuse = (field: string, why: string) => new Refusal("invalid", why, { [field]: [why] });

/** Faults before the store is kept are about what was typed, so they are said at the field. */
function atField(error: unknown): unknown {
  if (!(error instanceof BtcpayFault)) return error;
  if (error.status === 401)
    return refuse("apiKey", "BTCPay does not know this key. Copy it again, whole.");
  if (error.btcpayCode === "wrong-answer" || error.status === 404)
    return refuse("baseUrl", "There is no BTCPay Server at this address.");
  if (error.status === 0) return refuse("baseUrl", error.message);
  return error;
}

async function choose(client: BtcpayClient, held: string[], wanted: Wanted): Promise<string> {
  const named = wanted.storeId ?? boundStore(held);
  if (named) return named;
  const stores = await client.stores();
  const [only] = stores;
  if (stores.length === 1 && only) return only.id;
  if (stores.length === 0)
    throw refuse("apiKey", "This key opens no store. Give it btcpay.store.canviewstoresettings.");
  const list = stores.map(({ id, name }) => `${name} (${id})`).join(", ");
  throw refuse("storeId", `This key opens several stores; name one: ${list}`);
}

async function inspected(wanted: Wanted): Promise<InspectedStore> {
  const { baseUrl, apiKey } = wanted;
  const { permissions } = await makeClient({ baseUrl, apiKey, storeId: "-" }).key();
  const storeId = await choose(makeClient({ baseUrl, apiKey, storeId: "-" }), permissions, wanted);
  const missing = missingPermissions(permissions, storeId, wanted.purpose);
  if (missing.length > 0)
    throw refuse("apiKey", `This key lacks ${missing.join(", ")}. Add it in BTCPay and try again.`);
  const client = makeClient({ baseUrl, apiKey, storeId });
  const [store, info, list] = await Promise.all([
    client.store(),
    client.serverInfo(),
    preflight(client, wanted),
  ]);
  return {
    baseUrl,
    apiKey,
    storeId: store.id,
    storeName: store.name,
    serverVersion: info.version,
    preflight: list,
  };
}

/** Asks BTCPay whether this key opens a store and may do what is needed. Refuses at the field that is wrong. */
export async function inspectStore(wanted: Wanted): Promise<InspectedStore> {
  try {
    return await inspected({ ...wanted, baseUrl: wanted.baseUrl.replace(/\/+$/, "") });
  } catch (error) {
    throw atField(error);
  }
}
