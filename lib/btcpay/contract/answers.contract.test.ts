import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BtcpayClient, makeClient } from "@/lib/btcpay/client";
import { BtcpayFault } from "@/lib/btcpay/fault";
import { openBtcpay, type TestBtcpay } from "@/lib/btcpay/testing";
import { sha256 } from "@/lib/platform/crypto";
import { closeDb } from "@/lib/platform/db";
import { outgoing } from "@/lib/platform/http";
import { money } from "@/lib/platform/money";
import {
  documentFile,
  type Exchange,
  isDocumentHere,
  readDocument,
  recording,
  validator,
} from "./testing";

/** On any server: BTCPAY_URL, BTCPAY_API_KEY and, when the key opens several stores, BTCPAY_STORE_ID. */
const { BTCPAY_API_KEY: givenKey, BTCPAY_STORE_ID: givenStore } = process.env;
const givenUrl = givenKey ? process.env.BTCPAY_URL : undefined;

let embedded: TestBtcpay | undefined;
let client: BtcpayClient;
let seen: Exchange[];

async function place() {
  if (givenUrl && givenKey) return { baseUrl: givenUrl, apiKey: givenKey, storeId: givenStore };
  embedded = await openBtcpay();
  const { storeId = "", apiKey = "" } = embedded.stores[0] ?? {};
  return { baseUrl: embedded.url, apiKey, storeId };
}

beforeAll(async () => {
  const { baseUrl, apiKey, storeId } = await place();
  const recorded = recording(outgoing, baseUrl);
  seen = recorded.seen;
  const at = (id: string) => makeClient({ baseUrl, apiKey, storeId: id, send: recorded.send });
  client = at(storeId ?? (await at("-").stores())[0]?.id ?? "");
});
afterAll(async () => {
  await embedded?.close();
  await closeDb();
});

const codeOf = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => "answered",
    (error) => (error instanceof BtcpayFault ? error.code : String(error)),
  );

describe(`the client on ${givenUrl ?? "the embedded BTCPay"}`, () => {
  it("reads the key, the server, the store and its settings", async () => {
    expect((await client.key()).permissions.length).toBeGreaterThan(0);
    expect((await client.serverInfo()).version).toMatch(/^\d+\./);
    expect((await client.store()).id).toBe(client.storeId);
    expect((await client.stores()).map(({ id }) => id)).toContain(client.storeId);
    expect((await client.rates(["BTC_USD"]))[0]?.pair).toBe("BTC_USD");
    expect((await client.paymentMethods()).length).toBeGreaterThan(0);
    await client.payoutProcessors();
  });

  it("makes an invoice, finds it again, reads it and marks it", async () => {
    const reference = `inv_contract_${randomBytes(8).toString("hex")}`;
    const made = await client.createInvoice({
      reference,
      amount: money(100n, "USD/2"),
      currency: "USD",
      orderNumber: "contract",
      description: "Contract test",
    });
    expect(made).toMatchObject({ reference, status: "new", amount: money(100n, "USD/2") });
    expect((await client.findInvoice(reference))?.btcpayId).toBe(made.btcpayId);
    expect((await client.getInvoice(made.btcpayId)).orderNumber).toBe("contract");
    const range = { from: new Date(Date.now() - 600_000), to: new Date(Date.now() + 600_000) };
    const listed = await client.listInvoices({ ...range, take: 50 });
    expect(listed.map(({ btcpayId }) => btcpayId)).toContain(made.btcpayId);
    const marked = await client.markInvoice(made.btcpayId, "invalid");
    expect([marked.status, marked.additionalStatus]).toEqual(["invalid", "marked"]);
    expect(await codeOf(client.getInvoice("nothing"))).toBe("not-found");
  });

  it("makes a pull payment and a card on it", async () => {
    const name = `contract ${randomBytes(6).toString("hex")}`;
    const made = await client.createPullPayment({ name, sats: 1000n });
    expect(await client.findPullPayment(name)).toEqual(made);
    expect((await client.getPullPayment(made.id)).amountMsat).toBe(1_000_000n);
    expect(await client.listPayouts(made.id)).toEqual([]);
    const uid = `04${randomBytes(6).toString("hex")}`;
    expect((await client.registerCard(made.id, uid, "UpdateVersion")).k2).toMatch(
      /^[0-9A-F]{32}$/i,
    );
    expect(await codeOf(client.tapInfo("0".repeat(32), "0".repeat(16)))).toBe("invalid");
  });

  it.runIf(!givenUrl)(
    "refunds a paid invoice, finds it again, sends it and takes it back",
    async () => {
      const { payInvoice } = await import("@/lib/btcpay/regtest/invoices/pay");
      if (!embedded) throw new Error("no embedded server");
      const amount = money(5_000_000n, "BTC/11");
      const invoice = await client.createInvoice({
        reference: "inv_back",
        amount,
        currency: "SATS",
      });
      await payInvoice(embedded.regtest.world, invoice.btcpayId, "lightning", undefined);
      const name = `Refund contract ${randomBytes(6).toString("hex")}`;
      const wanted = { name, description: "Contract test", msat: 1_200_000n };
      const made = await client.refundInvoice(invoice.btcpayId, wanted);
      expect(made).toMatchObject({ name, amountMsat: 1_200_000n, archived: false });
      expect(made.link).toContain(made.id);
      expect(await client.refundsNamed(name)).toEqual([made]);
      const listed = (await client.listPullPayments()).find(({ id }) => id === made.id);
      expect(listed).toMatchObject({ name, msat: 1_200_000n });
      const payout = await client.claimAll(made.id, "keisha@example.com");
      expect(payout.msat).toBe(1_200_000n);
      await client.archivePullPayment(made.id);
      await client.archivePullPayment(made.id);
      expect((await client.getPullPayment(made.id)).archived).toBe(true);
      const code = await codeOf(client.refundInvoice("nothing", wanted));
      expect(code).toBe("not-found");
    },
  );

  it.runIf(!givenUrl)("tells what the node received after an invoice ran out", async () => {
    const { decodeBolt11 } = await import("@/lib/btcpay/bolt11");
    const { payInvoice } = await import("@/lib/btcpay/regtest/invoices/pay");
    if (!embedded) throw new Error("no embedded server");
    const { world } = embedded.regtest;
    const amount = money(5_000_000n, "BTC/11");
    const made = await client.createInvoice({ reference: "inv_late", amount, currency: "SATS" });
    const bolt11 = made.methods.find(({ id }) => id === "BTC-LN")?.destination ?? "";
    const { paymentHash } = decodeBolt11(bolt11);
    expect(await client.nodeInvoice(paymentHash)).toEqual({
      ...{ paid: false, receivedMsat: 0n, preimage: null },
    });
    world.clock.setOffset(3_600_000);
    await payInvoice(world, made.btcpayId, "lightning", undefined);
    expect((await client.getInvoice(made.btcpayId)).paid.amount).toBe(0n);
    world.clock.setOffset(0);
    const known = await client.nodeInvoice(paymentHash);
    expect(known).toMatchObject({ paid: true, receivedMsat: 5_000_000n });
    expect(sha256(Buffer.from(known?.preimage ?? "", "hex"))).toBe(paymentHash);
    expect(await client.nodeInvoice("00".repeat(32))).toBeNull();
  });

  it("keeps webhooks", async () => {
    const url = `https://console.example.com/contract/${randomBytes(8).toString("hex")}`;
    const { id, secret } = await client.createWebhook(url, ["InvoiceSettled"]);
    expect(secret.length).toBeGreaterThan(8);
    expect((await client.listWebhooks()).find((hook) => hook.id === id)?.url).toBe(url);
    await client.deleteWebhook(id);
    await client.deleteWebhook(id);
    expect((await client.listWebhooks()).some((hook) => hook.id === id)).toBe(false);
  });

  it.runIf(!givenUrl)("shows a payment and a payout as the document says", async () => {
    const { payInvoice } = await import("@/lib/btcpay/regtest/invoices/pay");
    const { encodeBolt11 } = await import("@/lib/btcpay/regtest/lightning/bolt11");
    if (!embedded) throw new Error("no embedded server");
    const amount = money(5_000_000n, "BTC/11");
    const made = await client.createInvoice({ reference: "inv_paid", amount, currency: "SATS" });
    await payInvoice(embedded.regtest.world, made.btcpayId, "lightning", undefined);
    expect((await client.getInvoice(made.btcpayId)).status).toBe("settled");
    const pull = await client.createPullPayment({ name: "claimed", sats: 1000n });
    const now = Math.floor(Date.now() / 1000);
    const bolt11 = encodeBolt11(
      {
        msat: 400_000n,
        paymentHash: randomBytes(32),
        paymentSecret: randomBytes(32),
        description: "claim",
        timestamp: now,
        expirySeconds: 90 * 86_400,
      },
      randomBytes(32),
    );
    const claim = await outgoing(`${embedded.url}/api/v1/pull-payments/${pull.id}/payouts`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ destination: bolt11, payoutMethodId: "BTC-LN" }),
    });
    expect(claim.status).toBe(200);
    expect(await client.listPayouts(pull.id)).toMatchObject([{ msat: 400_000n }]);
  });

  it.runIf(isDocumentHere())("got only answers that BTCPay's document describes", () => {
    const check = validator(readDocument());
    const answers = seen.filter(({ status, path }) => status < 300 && path !== "/boltcard");
    expect(answers.length).toBeGreaterThan(15);
    expect([...new Set(answers.flatMap(check))]).toEqual([]);
  });

  it.runIf(isDocumentHere())(
    "would see an invented member, a wrong type and an unknown path",
    () => {
      const check = validator(readDocument());
      const sample = seen.find(({ method, path, status }) =>
        Boolean(method === "get" && status === 200 && /\/invoices\/[^/]+$/.test(path)),
      );
      if (!sample) throw new Error("No invoice was read");
      const body = sample.body as object;
      expect(check(sample)).toEqual([]);
      expect(check({ ...sample, body: { ...body, invented: 1 } }).join()).toContain("invented");
      expect(check({ ...sample, body: { ...body, amount: 5 } }).join()).toContain("/amount");
      expect(check({ ...sample, body: { ...body, status: "Paid" } }).join()).toContain("/status");
      expect(check({ ...sample, path: "/api/v1/nowhere" })).toHaveLength(1);
    },
  );

  it.runIf(!isDocumentHere())(`skips the document: it is not at ${documentFile}`, () => {
    expect(isDocumentHere()).toBe(false);
  });
});
