import "server-only";
import { narrow, type Scope } from "@/lib/access/authorize";
import { programmeId, tenantById } from "@/lib/access/tenants";
import { Refusal } from "@/lib/platform/errors";
import { type BtcpayClient, makeClient } from "./client";
import { BtcpayFault } from "./fault";
import { boundStore, missingPermissions, type Purpose } from "./permissions";
import { preflight } from "./preflight";
import type { PreflightItem } from "./schema";
import { isTestNetwork } from "./test-network";

export type Offered = { baseUrl: string; apiKey: string; storeId?: string | undefined };
type Wanted = Offered & { currency: string; purpose: Purpose };
/** A store that a key opens, checked and ready to be kept. */
export type InspectedStore = {
  baseUrl: string;
  apiKey: string;
  storeId: string;
  storeName: string;
  serverVersion: string;
  testMode: boolean;
  preflight: PreflightItem[];
};

const refuse = (field: string, why: string) =>
  new Refusal("invalid", "The store was not connected.", { [field]: [why] });

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
  const [store, info, list, testMode] = await Promise.all([
    client.store(),
    client.serverInfo(),
    preflight(client, wanted),
    isTestNetwork(client),
  ]);
  return {
    baseUrl,
    apiKey,
    storeId: store.id,
    storeName: store.name,
    serverVersion: info.version,
    testMode: testMode ?? false,
    preflight: list,
  };
}

export const purposeOf = (merchantId: string): Purpose =>
  merchantId === programmeId ? "programme" : "merchant";

/**
 * Asks BTCPay whether this key opens a store and may do what this tenant needs. Refuses at the field that
 * is wrong. Reads only.
 */
export async function inspectStore(
  scope: Scope<"settings:connect">,
  merchantId: string,
  offered: Offered,
): Promise<InspectedStore> {
  narrow(scope, merchantId);
  const tenant = await tenantById(merchantId);
  if (!tenant) throw new Refusal("not-found", "There is no such business here.");
  const baseUrl = offered.baseUrl.replace(/\/+$/, "");
  try {
    const { currency } = tenant;
    return await inspected({ ...offered, baseUrl, currency, purpose: purposeOf(merchantId) });
  } catch (error) {
    throw atField(error);
  }
}
