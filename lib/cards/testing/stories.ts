import { randomBytes } from "node:crypto";
import { hash } from "@node-rs/argon2";
import { eq } from "drizzle-orm";
import { makeTenant, makeUser, withEverything } from "@/lib/access/testing";
import { connections } from "@/lib/btcpay/schema";
import { connectForTest, type TestBtcpay } from "@/lib/btcpay/testing";
import { endRunning } from "@/lib/rewards/testing/alone";

type Store = { name: string; storeId: string; apiKey: string };

async function post(url: string, body: object, key?: string) {
  const headers = {
    "content-type": "application/json",
    ...(key ? { authorization: `token ${key}` } : {}),
  };
  const answer = await fetch(url, { method: "POST", headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${new URL(url).pathname}: ${answer.status}`);
  return answer.json();
}

async function connect(tenantId: string, btcpay: string, name: string): Promise<void> {
  const owner = { email: `${randomBytes(4).toString("hex")}@example.com` };
  const made = (await post(`${btcpay}/__regtest/setup`, { owner, stores: [{ name }] })) as {
    stores: Store[];
  };
  const here = { url: btcpay, stores: made.stores } as unknown as TestBtcpay;
  const { storeId, apiKey, secret, webhookPath } = await connectForTest(tenantId, here);
  const url = `${process.env.AUTH_URL}/api/webhooks/btcpay/${webhookPath}`;
  await post(`${btcpay}/api/v1/stores/${storeId}/webhooks`, { url, secret }, apiKey);
}

/** A Business with its store, the programme with its own, and a Flash admin who may sign in. */
export async function openStory() {
  const btcpay = process.env.BTCPAY_URL ?? "";
  const tenant = await makeTenant({ name: "Blue Mountain Coffee", currency: "JMD" });
  await connect(tenant.id, btcpay, tenant.name);
  const [programme] = await withEverything((tx) =>
    tx.select().from(connections).where(eq(connections.merchantId, "ten_programme")),
  );
  if (!programme) await connect("ten_programme", btcpay, "Flash programme");
  await endRunning();
  const password = randomBytes(12).toString("hex");
  const admin = await makeUser("admin", "all", await hash(password));
  return { slug: tenant.slug, email: admin.email, password };
}
