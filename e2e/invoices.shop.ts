import { randomBytes } from "node:crypto";
import { hash } from "@node-rs/argon2";
import { makeTenant, makeUser } from "@/lib/access/testing";
import { connectForTest, type TestBtcpay } from "@/lib/btcpay/testing";
import { limitRefunds } from "@/lib/invoices/refunds/testing/limit";

const btcpay = process.env.BTCPAY_URL ?? "";
const name = "Blue Mountain Coffee";
const password = randomBytes(12).toString("hex");

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
 * Makes a business with its owner, a manager and its own store, connected with a webhook, and prints how to get in.
 * An argument is the limit of its refunds, in minor units.
 */
const email = `${randomBytes(4).toString("hex")}@example.com`;
const { stores } = await post(`${btcpay}/__regtest/setup`, {
  owner: { email },
  stores: [{ name }],
});
const tenant = await makeTenant({ name, currency: "JMD" });
const owner = await makeUser("owner", tenant.id, await hash(password));
const { storeId, apiKey, secret, webhookPath } = await connectForTest(tenant.id, {
  url: btcpay,
  stores,
} as TestBtcpay);
await post(
  `${btcpay}/api/v1/stores/${storeId}/webhooks`,
  { url: `${process.env.AUTH_URL}/api/webhooks/btcpay/${webhookPath}`, secret },
  apiKey,
);
const manager = await makeUser("manager", tenant.id, await hash(password));
const [limit] = process.argv.slice(2);
if (limit) await limitRefunds(tenant.id, BigInt(limit));
const shop = {
  ...{ slug: tenant.slug, merchantId: tenant.id, email: owner.email, password },
  manager: { email: manager.email, password },
};
process.stdout.write(`${JSON.stringify(shop)}\n`);
process.exit(0);
