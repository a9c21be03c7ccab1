import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { authorize } from "@/lib/access/authorize";
import { makeActor, withEverything } from "@/lib/access/testing";
import { clientFor } from "@/lib/btcpay/client";
import { getConnection } from "@/lib/btcpay/queries";
import { registerWebhook } from "@/lib/btcpay/sagas";
import { connections } from "@/lib/btcpay/schema";
import { connectForTest, openBtcpay, type TestBtcpay } from "@/lib/btcpay/testing";
import { closeDb } from "@/lib/platform/db";
import { disconnectStore } from "./disconnect-store";
import { makeShop } from "./testing";

let btcpay: TestBtcpay;
beforeAll(async () => {
  btcpay = await openBtcpay(["A", "B"]);
});
afterAll(async () => {
  await btcpay.close();
  await closeDb();
});

it("takes the webhook away, forgets the key, and the store may be connected again", async () => {
  const { id, owner } = await makeShop();
  await connectForTest(id, btcpay);
  await registerWebhook({ merchantId: id });
  expect(await btcpay.client().listWebhooks()).toHaveLength(1);
  expect(await disconnectStore(owner, { merchantId: id })).toEqual({ storeName: "A" });
  expect(await btcpay.client().listWebhooks()).toEqual([]);
  expect(await getConnection(authorize(owner, "settings:read"), id)).toBeNull();
  await expect(clientFor(id)).rejects.toMatchObject({ code: "unavailable" });
  const [row] = await withEverything((tx) =>
    tx.select().from(connections).where(eq(connections.merchantId, id)),
  );
  expect(row).toMatchObject({ apiKeySealed: "", webhookSecretSealed: null, webhookId: null });
  await expect(disconnectStore(owner, { merchantId: id })).rejects.toMatchObject({
    code: "not-found",
  });
  const next = await makeShop();
  await connectForTest(next.id, btcpay);
  expect((await (await clientFor(next.id)).store()).name).toBe("A");
});

it("works while BTCPay does not", async () => {
  const { id, owner } = await makeShop();
  await connectForTest(id, btcpay, 1);
  btcpay.regtest.world.faults.cut(true);
  await disconnectStore(owner, { merchantId: id });
  btcpay.regtest.world.faults.cut(false);
  expect(await getConnection(authorize(owner, "settings:read"), id)).toBeNull();
});

it("is the owner's, at their own business", async () => {
  const [mine, other] = [await makeShop(), await makeShop()];
  const input = { merchantId: mine.id };
  await expect(disconnectStore(makeActor("manager", mine.id), input)).rejects.toMatchObject({
    code: "forbidden",
  });
  await expect(disconnectStore(other.owner, input)).rejects.toMatchObject({ code: "not-found" });
});
