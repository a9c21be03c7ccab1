import { randomBytes } from "node:crypto";
import type { Stack } from "@/bench/harness/ground";
import { makeTenant, makeUser } from "@/lib/access/testing";
import { connectForTest, signatureOf, type TestBtcpay } from "@/lib/btcpay/testing";

async function post(url: string, body: object, key?: string) {
  const headers = {
    "content-type": "application/json",
    ...(key ? { authorization: `token ${key}` } : {}),
  };
  const answer = await fetch(url, { method: "POST", headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}

/** A business with its owner, connected to a store of its own at the embedded BTCPay, webhook and all. */
export async function openShop({ btcpay, origin }: Stack, name: string) {
  const { stores } = await post(`${btcpay}/__regtest/setup`, {
    owner: { email: `${randomBytes(4).toString("hex")}@example.com` },
    stores: [{ name }],
  });
  const tenant = await makeTenant({ name, currency: "JMD" });
  const owner = await makeUser("owner", tenant.id);
  const known = { url: btcpay, stores } as TestBtcpay;
  const { storeId, apiKey, secret, webhookPath } = await connectForTest(tenant.id, known);
  const url = `${origin}/api/webhooks/btcpay/${webhookPath}`;
  const listen = () => post(`${btcpay}/api/v1/stores/${storeId}/webhooks`, { url, secret }, apiKey);
  return { merchantId: tenant.id, slug: tenant.slug, owner, storeId, secret, webhookPath, listen };
}
export type Shop = Awaited<ReturnType<typeof openShop>>;

export const pay = (btcpay: string, invoiceId: string) =>
  post(`${btcpay}/__regtest/pay`, { invoiceId, method: "lightning" });

/** Signed deliveries as BTCPay sends them, each an original of its own. */
export function deliveries({ storeId, secret, webhookPath }: Shop, count: number) {
  return Array.from({ length: count }, () => {
    const deliveryId = randomBytes(11).toString("hex");
    const head = { deliveryId, webhookId: "bench", originalDeliveryId: deliveryId };
    const fields = { isRedelivery: false, type: "InvoiceSettled", storeId, invoiceId: deliveryId };
    const timestamp = Math.floor(Date.now() / 1000);
    const body = Buffer.from(JSON.stringify({ ...head, ...fields, timestamp }, null, 2));
    return {
      method: "POST" as const,
      path: `/api/webhooks/btcpay/${webhookPath}`,
      headers: { "content-type": "application/json", "btcpay-sig": signatureOf(body, secret) },
      body,
    };
  });
}
