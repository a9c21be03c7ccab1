import { randomBytes } from "node:crypto";
import { makeTenant, makeUser } from "@/lib/access/testing";
import { connectForTest, type TestBtcpay } from "@/lib/btcpay/testing";
import { limitRefunds } from "@/lib/invoices/refunds/testing/limit";
import { newPassword } from "./password";

const btcpay = process.env.BTCPAY_URL ?? "";
const name = "Blue Mountain Coffee";

async function post(url: string, body: object, key?: string) {
  const headers = {
    "content-type": "application/json",
    ...(key ? { authorization: `token ${key}` } : {}),
  };
  const answer = await fetch(url, { method: "POST", headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}

/**
 * A business with its owner, a manager and its own store, connected with a webhook.
 * limit: of its refunds, in minor units.
 */
export default async function shop(limit?: string) {
  const { password, passwordHash } = await newPassword();
  const email = `${randomBytes(4).toString("hex")}@example.com`;
  const { stores } = await post(`${btcpay}/__regtest/setup`, {
    owner: { email },
    stores: [{ name }],
  });
  const tenant = await makeTenant({ name, currency: "JMD" });
  const owner = await makeUser("owner", tenant.id, passwordHash);
  const { storeId, apiKey, secret, webhookPath } = await connectForTest(tenant.id, {
    url: btcpay,
    stores,
  } as TestBtcpay);
  await post(
    `${btcpay}/api/v1/stores/${storeId}/webhooks`,
    { url: `${process.env.AUTH_URL}/api/webhooks/btcpay/${webhookPath}`, secret },
    apiKey,
  );
  const manager = await makeUser("manager", tenant.id, passwordHash);
  if (limit) await limitRefunds(tenant.id, BigInt(limit));
  return {
    ...{ slug: tenant.slug, merchantId: tenant.id, email: owner.email, password },
    manager: { email: manager.email, password },
  };
}
