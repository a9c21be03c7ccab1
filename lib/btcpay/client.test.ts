import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { closeDb } from "@/lib/platform/db";
import { money } from "@/lib/platform/money";
import { decodeBolt11 } from "./bolt11";
import { type BtcpayClient, makeClient } from "./client";
import { BtcpayFault } from "./fault";
import { payInvoice } from "./regtest/invoices/pay";
import { openBtcpay, type TestBtcpay } from "./testing";

let btcpay: TestBtcpay;
let client: BtcpayClient;
beforeAll(async () => {
  btcpay = await openBtcpay();
  client = btcpay.client();
});
beforeEach(() => btcpay.regtest.world.faults.clear());
afterAll(async () => {
  await btcpay.close();
  await closeDb();
});

const faultOf = async (call: Promise<unknown>): Promise<BtcpayFault> => {
  try {
    await call;
  } catch (error) {
    if (error instanceof BtcpayFault) return error;
    throw error;
  }
  throw new Error("It answered");
};
const reference = () => `inv_${Math.random().toString(36).slice(2)}`;
const jmd = (amount: bigint) => money(amount, "JMD/2");
const fault = (kind: string, more: object = {}) =>
  btcpay.regtest.world.faults.add({ kind, path: ".*", times: 1, ...more } as never);

describe("invoices", () => {
  it("makes one, finds it by our id and reads the same back", async () => {
    const ref = reference();
    const made = await client.createInvoice({
      reference: ref,
      amount: jmd(245_000n),
      currency: "JMD",
      orderNumber: "A-17",
      expiryMinutes: 30,
    });
    expect(made).toMatchObject({
      reference: ref,
      status: "new",
      additionalStatus: "none",
      currency: "JMD",
      amount: jmd(245_000n),
      paid: jmd(0n),
      orderNumber: "A-17",
      archived: false,
      markable: expect.arrayContaining(["settled", "invalid"]),
    });
    expect(made.expiresAt.getTime() - made.createdAt.getTime()).toBe(30 * 60_000);
    expect(await client.findInvoice(ref)).toEqual(made);
    expect(await client.getInvoice(made.btcpayId)).toEqual(made);
    expect(await client.findInvoice(`${ref}x`)).toBeNull();
  });

  it("says what Lightning asks in millisatoshi, and the BOLT11 says the same", async () => {
    const made = await client.createInvoice({
      reference: reference(),
      amount: money(5_000_000n, "BTC/11"),
      currency: "SATS",
    });
    const lightning = made.methods.find(({ id }) => id === "BTC-LN");
    expect(lightning).toMatchObject({ amountMsat: 5_000_000n, dueMsat: 5_000_000n, paidMsat: 0n });
    expect(made.amount).toEqual(money(5_000_000n, "BTC/11"));
    const decoded = decodeBolt11(lightning?.destination ?? "");
    expect(decoded.msat).toBe(5_000_000n);
    expect(decoded.paymentHash).toMatch(/^[0-9a-f]{64}$/);
    expect(decoded.expiresAt.getTime()).toBeGreaterThan(Date.now());
  });

  it("shows a payment with its rate and id, and lists by the time of making", async () => {
    const made = await client.createInvoice({
      reference: reference(),
      amount: jmd(99_999n),
      currency: "JMD",
    });
    await payInvoice(btcpay.regtest.world, made.btcpayId, "lightning", undefined);
    const paid = await client.getInvoice(made.btcpayId);
    expect([paid.status, paid.additionalStatus]).toEqual(["settled", "none"]);
    const [payment] = paid.methods.flatMap(({ payments }) => payments);
    const lightning = paid.methods.find(({ id }) => id === "BTC-LN");
    expect(payment).toMatchObject({ status: "settled", msat: lightning?.amountMsat, feeMsat: 0n });
    expect(payment?.id).toBe(decodeBolt11(lightning?.destination ?? "").paymentHash);
    expect(lightning?.rate).toMatch(/^\d+(\.\d+)?$/);
    const range = { from: new Date(Date.now() - 60_000), to: new Date(Date.now() + 60_000) };
    const listed = await client.listInvoices({ ...range, take: 100 });
    expect(listed.find(({ btcpayId }) => btcpayId === made.btcpayId)).toEqual(paid);
    const older = { from: new Date(0), to: new Date(Date.now() - 86_400_000), take: 10 };
    expect(await client.listInvoices(older)).toEqual([]);
  });

  it("marks one, and marking again is refused without harm", async () => {
    const made = await client.createInvoice({
      reference: reference(),
      amount: money(1500n, "USD/2"),
      currency: "USD",
    });
    const marked = await client.markInvoice(made.btcpayId, "invalid");
    expect([marked.status, marked.additionalStatus]).toEqual(["invalid", "marked"]);
    expect((await faultOf(client.getInvoice("nothing"))).code).toBe("not-found");
  });
});

describe("cards", () => {
  it("makes a pull payment in satoshi and registers a card on it", async () => {
    const made = await client.createPullPayment({ name: "Card 1", sats: 5000n });
    expect(made).toMatchObject({ name: "Card 1", amountMsat: 5_000_000n, archived: false });
    expect(await client.findPullPayment("Card 1")).toEqual(made);
    expect(await client.findPullPayment("Card 2")).toBeNull();
    expect(await client.getPullPayment(made.id)).toEqual(made);
    expect(await client.listPayouts(made.id)).toEqual([]);
    const keys = await client.registerCard(made.id, "04a39493cc8680", "UpdateVersion");
    expect(keys.k1).toMatch(/^[0-9A-F]{32}$/);
    expect(await client.registerCard(made.id, "04a39493cc8680", "KeepVersion")).toEqual(keys);
    const tap = await faultOf(client.tapInfo("0".repeat(32), "0".repeat(16)));
    expect(tap.btcpayCode).toBe("card-refused");
    const paid = await client.tapPay("0".repeat(32), "0".repeat(16), "lnbcrt1");
    expect(paid).toMatchObject({ ok: false, reason: expect.any(String) });
  });
});

describe("the store", () => {
  it("says what it is and what the key may do", async () => {
    expect(await client.store()).toMatchObject({
      id: client.storeId,
      name: "Blue Mountain Coffee",
    });
    expect((await client.key()).permissions.join()).toContain("btcpay.store.canmodifyinvoices");
    expect((await client.serverInfo()).version).toMatch(/^\d+\.\d+/);
    expect(await client.payoutProcessors()).toEqual({ lightning: true, instant: true });
    expect((await client.paymentMethods()).map(({ id }) => id)).toContain("BTC-LN");
    const [known, unknown] = await client.rates(["BTC_JMD", "BTC_XYZ"]);
    expect(known?.rate).toMatch(/^\d+(\.\d+)?$/);
    expect(unknown?.rate ?? null).toBeNull();
  });
});

describe("bad days", () => {
  it("tries a read again over a 500 and a reset, and a write never", async () => {
    fault("status", { status: 500, times: 2 });
    expect((await client.store()).id).toBe(client.storeId);
    fault("reset");
    expect((await client.store()).id).toBe(client.storeId);
    fault("status", { status: 503 });
    const refused = client.createPullPayment({ name: "Once", sats: 1n });
    expect(await faultOf(refused)).toMatchObject({ code: "unavailable", status: 503 });
    expect(await client.findPullPayment("Once")).toBeNull();
  });

  it("finds what was made although its answer was lost", async () => {
    const ref = reference();
    fault("reset-after-effect", { method: "POST" });
    const lost = await faultOf(
      client.createInvoice({ reference: ref, amount: jmd(100n), currency: "JMD" }),
    );
    expect(lost).toMatchObject({ code: "unavailable", btcpayCode: "cut" });
    expect((await client.findInvoice(ref))?.amount).toEqual(jmd(100n));
  });

  it("names a timeout, a stranger's answer, a revoked key and a closed port", async () => {
    const hasty = makeClient({
      baseUrl: btcpay.url,
      storeId: client.storeId,
      apiKey: btcpay.stores[0]?.apiKey ?? "",
      send: async (url, init) =>
        (await import("@/lib/platform/http")).outgoing(url, { ...init, timeoutMs: 100 }),
    });
    fault("timeout", { ms: 400 });
    expect(await faultOf(hasty.store())).toMatchObject({
      code: "unavailable",
      btcpayCode: "timeout",
    });
    fault("wrong-json");
    expect(await faultOf(client.store())).toMatchObject({ btcpayCode: "wrong-answer" });
    const stranger = makeClient({
      baseUrl: btcpay.url,
      storeId: client.storeId,
      apiKey: "0".repeat(40),
    });
    expect(await faultOf(stranger.store())).toMatchObject({ code: "unavailable", status: 401 });
    const nobody = makeClient({ baseUrl: "http://127.0.0.1:9", storeId: "S", apiKey: "k" });
    expect((await faultOf(nobody.store())).isDown).toBe(true);
  });

  it("says which permission is missing", async () => {
    const made = await fetch(`${btcpay.url}/api/v1/api-keys`, {
      method: "POST",
      headers: { authorization: `token ${btcpay.ownerKey}`, "content-type": "application/json" },
      body: JSON.stringify({
        label: "narrow",
        permissions: [`btcpay.store.canviewinvoices:${client.storeId}`],
      }),
    });
    const { apiKey } = (await made.json()) as { apiKey: string };
    const narrow = makeClient({ baseUrl: btcpay.url, storeId: client.storeId, apiKey });
    const refused = await faultOf(narrow.createPullPayment({ name: "No", sats: 1n }));
    expect(refused).toMatchObject({ code: "forbidden", status: 403 });
    expect(refused.message).toContain("btcpay.store.");
  });
});
