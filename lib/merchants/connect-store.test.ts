import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { authorize } from "@/lib/access/authorize";
import { auditLog } from "@/lib/access/schema";
import { programmeId } from "@/lib/access/tenants";
import { makeActor, systemScope, withEverything } from "@/lib/access/testing";
import { clientFor } from "@/lib/btcpay/client";
import { purposeOf } from "@/lib/btcpay/inspect";
import { preflight } from "@/lib/btcpay/preflight";
import { getConnection } from "@/lib/btcpay/queries";
import { connections } from "@/lib/btcpay/schema";
import { openBtcpay, type TestBtcpay } from "@/lib/btcpay/testing";
import { closeDb } from "@/lib/platform/db";
import { outbox } from "@/lib/platform/schema";
import { connectStore } from "./connect-store";
import { makeKey, makeShop } from "./testing";

let btcpay: TestBtcpay;
beforeAll(async () => {
  btcpay = await openBtcpay(["A", "B", "C", "D", "E", "F"]);
});
afterAll(async () => {
  await btcpay.close();
  await closeDb();
});

const store = (at: number) => btcpay.stores[at] ?? { name: "", storeId: "", apiKey: "" };
const input = (merchantId: string, at: number, more: object = {}) => ({
  merchantId,
  baseUrl: `${btcpay.url}/`,
  apiKey: store(at).apiKey,
  ...more,
});
const p = (name: string) => `btcpay.store.${name}`;

describe("connectStore", () => {
  it("checks the key, keeps it sealed and says what to see to", async () => {
    const { id, owner } = await makeShop();
    const made = await connectStore(owner, input(id, 0));
    expect(made.storeName).toBe("A");
    expect(made.preflight.map(({ id: what, state }) => `${what} ${state}`)).toEqual([
      "version ok",
      "synced ok",
      "lightning ok",
      "on-chain ok",
      "rates ok",
    ]);
    expect((await (await clientFor(id)).store()).name).toBe("A");
    const scope = authorize(owner, "settings:read");
    expect(await getConnection(scope, id)).toMatchObject({
      state: "connected",
      baseUrl: btcpay.url,
      storeId: store(0).storeId,
      testMode: true,
      hasWebhook: false,
    });
    const rows = await withEverything((tx) =>
      Promise.all([
        tx.select().from(connections).where(eq(connections.merchantId, id)),
        tx.select().from(auditLog).where(eq(auditLog.merchantId, id)),
        tx.select().from(outbox).where(eq(outbox.merchantId, id)),
      ]),
    );
    expect(JSON.stringify(rows)).not.toContain(store(0).apiKey);
    expect(rows[1]).toMatchObject([{ command: "merchants.connect-store" }]);
    expect(rows[2]).toMatchObject([{ name: "merchant.store-connected" }]);
  });

  it("replaces the key of the same store and refuses another while it is connected", async () => {
    const { id, owner } = await makeShop();
    await connectStore(owner, input(id, 1));
    await connectStore(owner, input(id, 1));
    await expect(connectStore(owner, input(id, 2))).rejects.toMatchObject({ code: "conflict" });
  });

  it("gives a store to one business only", async () => {
    const [first, second] = [await makeShop(), await makeShop()];
    await connectStore(first.owner, input(first.id, 3));
    await expect(connectStore(second.owner, input(second.id, 3))).rejects.toMatchObject({
      code: "conflict",
      message: "This store is connected to another business.",
    });
  });

  it("says what is wrong at its field: address, key, permission, store", async () => {
    const { id, owner } = await makeShop();
    const refusal = (more: object) =>
      connectStore(owner, input(id, 4, more)).catch((error) => error);
    expect(await refusal({ baseUrl: "http://127.0.0.1:9" })).toMatchObject({
      fields: { baseUrl: [expect.any(String)] },
    });
    expect(await refusal({ baseUrl: `${btcpay.url}/elsewhere` })).toMatchObject({
      fields: { baseUrl: ["There is no BTCPay Server at this address."] },
    });
    expect(await refusal({ baseUrl: "http://10.0.0.1/" })).toMatchObject({
      fields: { baseUrl: [expect.any(String)] },
    });
    expect(await refusal({ apiKey: "0".repeat(40) })).toMatchObject({
      fields: { apiKey: [expect.stringContaining("does not know this key")] },
    });
    const narrow = [p("canviewstoresettings"), p("canmodifyinvoices")];
    const scoped = narrow.map((policy) => `${policy}:${store(4).storeId}`);
    expect(await refusal({ apiKey: await makeKey(btcpay, scoped) })).toMatchObject({
      code: "invalid",
      fields: { apiKey: [expect.stringContaining(p("webhooks.canmodifywebhooks"))] },
    });
    expect(await refusal({ apiKey: btcpay.ownerKey })).toMatchObject({
      fields: { storeId: [expect.stringContaining(store(4).storeId)] },
    });
    const named = { apiKey: btcpay.ownerKey, storeId: store(4).storeId };
    expect((await connectStore(owner, input(id, 4, named))).storeName).toBe("E");
  });

  it("asks more of the programme's store: payouts by themselves, at once", async () => {
    const wants = { currency: "JMD", purpose: purposeOf(programmeId) };
    const list = await preflight(btcpay.client(5), wants);
    const ids = list.filter(({ state }) => state === "ok").map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(["payout-processor", "payout-instant"]));
  });

  it("is the owner's, at their own business", async () => {
    const [mine, other] = [await makeShop(), await makeShop()];
    const cashier = makeActor("cashier", mine.id);
    await expect(connectStore(cashier, input(mine.id, 4))).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(connectStore(other.owner, input(mine.id, 4))).rejects.toMatchObject({
      code: "not-found",
    });
    expect(await getConnection(systemScope("system:read"), mine.id)).toBeNull();
  });
});
