import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { narrow } from "@/lib/access/authorize";
import { makeTenant, systemScope, withEverything } from "@/lib/access/testing";
import { closeDb } from "@/lib/platform/db";
import { clientFor } from "./client";
import { getConnection } from "./queries";
import { checkConnections, registerWebhook } from "./sagas";
import { connections } from "./schema";
import { connectForTest, openBtcpay, type TestBtcpay } from "./testing";

let btcpay: TestBtcpay;
let next = 0;
beforeAll(async () => {
  btcpay = await openBtcpay(["A", "B", "C", "D", "E", "F", "G"]);
});
beforeEach(() => btcpay.regtest.world.faults.clear());
afterAll(async () => {
  await btcpay.close();
  await closeDb();
});

async function shop() {
  const { id: merchantId } = await makeTenant();
  const at = next++;
  return {
    merchantId,
    ...(await connectForTest(merchantId, btcpay, at)),
    client: btcpay.client(at),
  };
}
const rowOf = async (merchantId: string) => {
  const [row] = await withEverything((tx) =>
    tx.select().from(connections).where(eq(connections.merchantId, merchantId)),
  );
  return row;
};
const check = (merchantId: string) =>
  checkConnections(narrow(systemScope("btcpay:apply"), merchantId));
const stateOf = (merchantId: string) => getConnection(systemScope("system:read"), merchantId);
const until = async (check: () => Promise<boolean>) => {
  for (let time = 0; time < 100 && !(await check()); time += 1)
    await new Promise((done) => setTimeout(done, 20));
  expect(await check()).toBe(true);
};

describe("registerWebhook", () => {
  it("registers one, replaces its own and leaves those of others", async () => {
    const { merchantId, client } = await shop();
    await client.createWebhook("https://other.example.com/hook", ["InvoiceSettled"]);
    await registerWebhook({ merchantId });
    await registerWebhook({ merchantId });
    const hooks = await client.listWebhooks();
    expect(hooks.map(({ url }) => new URL(url).pathname).sort()).toEqual([
      `/api/webhooks/btcpay/${(await rowOf(merchantId))?.webhookPath}`,
      "/hook",
    ]);
    const ours = hooks.find(({ url }) => url.includes("/api/webhooks/btcpay/"));
    expect((await rowOf(merchantId))?.webhookId).toBe(ours?.id);
  });

  it("begins anew when its answer was lost, and leaves one", async () => {
    const { merchantId, client } = await shop();
    const { faults } = btcpay.regtest.world;
    faults.add({ kind: "reset-after-effect", method: "POST", path: "webhooks", times: 1 });
    await expect(registerWebhook({ merchantId })).rejects.toMatchObject({ code: "unavailable" });
    expect(await client.listWebhooks()).toHaveLength(1);
    await registerWebhook({ merchantId });
    const hooks = await client.listWebhooks();
    expect(hooks.map(({ id }) => id)).toEqual([(await rowOf(merchantId))?.webhookId]);
  });
});

describe("a store that does not answer", () => {
  it("is stale since the first failure, says why, and recovers by itself", async () => {
    const { merchantId } = await shop();
    const client = await clientFor(merchantId);
    await client.store();
    btcpay.regtest.world.faults.cut(true);
    await expect(client.store()).rejects.toMatchObject({ code: "unavailable" });
    await until(async () => (await stateOf(merchantId))?.state === "stale");
    const stale = await stateOf(merchantId);
    expect(stale?.lastFault).toContain("BTCPay");
    expect(stale?.staleSince).toBeInstanceOf(Date);
    await check(merchantId);
    expect((await stateOf(merchantId))?.staleSince).toEqual(stale?.staleSince);
    btcpay.regtest.world.faults.cut(false);
    await check(merchantId);
    await until(async () => (await stateOf(merchantId))?.state === "connected");
    expect(await stateOf(merchantId)).toMatchObject({ staleSince: null, lastFault: null });
  });

  it("is noticed although nobody else calls it", async () => {
    const { merchantId } = await shop();
    await withEverything((tx) =>
      tx
        .update(connections)
        .set({ lastOkAt: new Date(Date.now() - 60_000) })
        .where(eq(connections.merchantId, merchantId)),
    );
    btcpay.regtest.world.faults.cut(true);
    await check(merchantId);
    await until(async () => (await stateOf(merchantId))?.state === "stale");
    btcpay.regtest.world.faults.cut(false);
    await check(merchantId);
    await until(async () => (await stateOf(merchantId))?.state === "connected");
  });

  it("has its webhook put back when somebody took it away", async () => {
    const { merchantId, client } = await shop();
    await registerWebhook({ merchantId });
    for (const { id } of await client.listWebhooks()) await client.deleteWebhook(id);
    await withEverything((tx) =>
      tx.update(connections).set({ checkedAt: null }).where(eq(connections.merchantId, merchantId)),
    );
    await check(merchantId);
    expect(await client.listWebhooks()).toHaveLength(1);
    expect((await stateOf(merchantId))?.preflight.length).toBeGreaterThan(3);
  });

  it("has its webhook replaced when two registrations left the secret of another one", async () => {
    const { merchantId, client } = await shop();
    await registerWebhook({ merchantId });
    await withEverything((tx) =>
      tx
        .update(connections)
        .set({ checkedAt: null, webhookId: "of-the-other" })
        .where(eq(connections.merchantId, merchantId)),
    );
    await check(merchantId);
    const hooks = await client.listWebhooks();
    expect(hooks.map(({ id }) => id)).toEqual([(await rowOf(merchantId))?.webhookId]);
  });

  it("is stale when what answers is not BTCPay", async () => {
    const { merchantId } = await shop();
    btcpay.regtest.world.faults.add({ kind: "wrong-json", path: ".*", times: 1 });
    const asked = (await clientFor(merchantId)).store();
    await expect(asked).rejects.toMatchObject({ btcpayCode: "wrong-answer" });
    await until(async () => (await stateOf(merchantId))?.state === "stale");
  });
});
