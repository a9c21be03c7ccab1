import { createHmac, randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import { narrow } from "@/lib/access/authorize";
import { unaudited } from "@/lib/access/command";
import { systemScope } from "@/lib/access/doors/worker";
import { type BtcpayClient, makeClient } from "./client";
import { setUp } from "./regtest/control/setup";
import { type Regtest, startRegtest } from "./regtest/start";
import { connections } from "./schema";
import { sealFor } from "./sealed";
import { keepConnection } from "./steps";

export type TestStore = { name: string; storeId: string; apiKey: string };
export type TestBtcpay = {
  regtest: Regtest;
  url: string;
  /** Unrestricted: may make keys. */
  ownerKey: string;
  stores: TestStore[];
  client: (store?: number) => BtcpayClient;
  close: () => Promise<void>;
};

/** An embedded BTCPay of one's own over HTTP. Call it before anything reads the environment. */
export async function openBtcpay(names = ["Blue Mountain Coffee"]): Promise<TestBtcpay> {
  const regtest = await startRegtest({
    databaseUrl: process.env.REGTEST_DATABASE_URL ?? "",
    schema: `seam_${randomBytes(6).toString("hex")}`,
  });
  const { url } = regtest;
  process.env.BTCPAY_URL = url;
  const email = `${randomBytes(4).toString("hex")}@example.com`;
  const body = { owner: { email }, stores: names.map((name) => ({ name })) };
  const { owner, stores } = await setUp(regtest.world, body);
  return {
    regtest,
    url,
    ownerKey: owner.apiKey,
    stores,
    client: (at = 0) => {
      const { storeId = "", apiKey = "" } = stores[at] ?? {};
      return makeClient({ baseUrl: url, storeId, apiKey });
    },
    close: () => regtest.close(),
  };
}

/** Connects a tenant to a store without asking it anything, with a webhook secret of its own. */
export async function connectForTest(merchantId: string, btcpay: TestBtcpay, at = 0) {
  const store = btcpay.stores[at];
  if (!store) throw new Error(`There is no store ${at}`);
  const secret = randomBytes(16).toString("hex");
  const scope = narrow(systemScope("btcpay:apply"), merchantId);
  const webhookPath = await unaudited(scope, async (tx) => {
    const { name: storeName, storeId, apiKey } = store;
    const kept = { baseUrl: btcpay.url, storeId, storeName, apiKey };
    const found = { serverVersion: "2.4.4", testMode: true, preflight: [] };
    await keepConnection(tx, merchantId, { ...kept, ...found });
    const [row] = await tx
      .update(connections)
      .set({
        webhookId: "test",
        webhookSecretSealed: sealFor(merchantId, "webhook_secret", secret),
      })
      .where(eq(connections.merchantId, merchantId))
      .returning();
    return row?.webhookPath ?? "";
  });
  return { ...store, secret, webhookPath };
}

export const signatureOf = (body: string | Buffer, secret: string): string =>
  `sha256=${createHmac("sha256", secret).update(body).digest("hex")}`;

/** A delivery as BTCPay writes it: indented, ids first. */
export const deliveryBody = (fields: Record<string, unknown>): Buffer => {
  const deliveryId = randomBytes(11).toString("hex");
  const head = { deliveryId, webhookId: "test", originalDeliveryId: deliveryId };
  const now = Math.floor(Date.now() / 1000);
  const body = { ...head, isRedelivery: false, type: "InvoiceSettled", timestamp: now, ...fields };
  return Buffer.from(JSON.stringify(body, null, 2));
};
