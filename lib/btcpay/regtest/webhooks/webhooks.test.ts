import { createHmac } from "node:crypto";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  openReceiver,
  openRegtest,
  type Received,
  type Receiver,
  type TestServer,
} from "@/lib/btcpay/regtest/testing";

let server: TestServer;
let receiver: Receiver;
let store: { id: string; key: string };
let webhookId: string;

beforeAll(async () => {
  server = await openRegtest();
});
afterAll(() => server.done());

beforeEach(async () => {
  await server.call("DELETE", "/__regtest/faults");
  receiver = await openReceiver();
  store = await server.store();
  const wish = { url: receiver.url, secret: "s3cret" };
  const path = `/api/v1/stores/${store.id}/webhooks`;
  webhookId = (await server.call("POST", path, wish, store.key)).body.id;
});
afterEach(() => receiver.close());

const invoice = async (): Promise<string> => {
  const path = `/api/v1/stores/${store.id}/invoices`;
  const wish = { amount: "1000", currency: "SATS", metadata: { orderId: "o-1" } };
  return (await server.call("POST", path, wish, store.key)).body.id;
};
const types = (got: Received[]): string[] => got.map((one) => JSON.parse(one.body).type);
const disturb = (change: object) => server.call("POST", "/__regtest/webhooks", change);
const deliveries = async () => {
  const path = `/api/v1/webhooks/${webhookId}/deliveries`;
  return (await server.call("GET", path, undefined, store.key)).body;
};
/** A delivery is written down after its answer: what came may not be kept yet. */
const keptUntil = async (count: number) => {
  let kept = await deliveries();
  while (kept.length < count) {
    await new Promise((done) => setTimeout(done, 20));
    kept = await deliveries();
  }
  return kept;
};

describe("what is sent", () => {
  test("is indented, signed and in BTCPay's order of members", async () => {
    const id = await invoice();
    const [first] = await receiver.until(1);
    const event = JSON.parse(first?.body ?? "{}");
    expect(first?.body).toBe(JSON.stringify(event, null, 2));
    expect(Object.keys(event)).toEqual([
      "deliveryId",
      "webhookId",
      "originalDeliveryId",
      "isRedelivery",
      "type",
      "timestamp",
      "storeId",
      "invoiceId",
      "metadata",
    ]);
    expect(event).toMatchObject({ type: "InvoiceCreated", invoiceId: id, isRedelivery: false });
    expect(event.deliveryId).toBe(event.originalDeliveryId);
    const mac = createHmac("sha256", "s3cret")
      .update(first?.body ?? "")
      .digest("hex");
    expect(first?.headers["btcpay-sig"]).toBe(`sha256=${mac}`);
  });

  test("Lightning tells of the settled payment first", async () => {
    await server.pay(await invoice());
    expect(types(await receiver.until(5))).toEqual([
      "InvoiceCreated",
      "InvoicePaymentSettled",
      "InvoiceReceivedPayment",
      "InvoiceProcessing",
      "InvoiceSettled",
    ]);
  });

  test("on-chain tells as it happens", async () => {
    await server.pay(await invoice(), { method: "onchain", sats: 1200 });
    await server.call("POST", "/__regtest/mine", {});
    const got = await receiver.until(5);
    expect(types(got)).toEqual([
      "InvoiceCreated",
      "InvoiceReceivedPayment",
      "InvoiceProcessing",
      "InvoicePaymentSettled",
      "InvoiceSettled",
    ]);
    expect(JSON.parse(got[4]?.body ?? "").overPaid).toBe(true);
  });

  test("only what was asked for, and the secret is never shown again", async () => {
    const authorizedEvents = { everything: false, specificEvents: ["InvoiceSettled"] };
    const change = { url: receiver.url, authorizedEvents };
    const path = `/api/v1/webhooks/${webhookId}`;
    const { body } = await server.call("PUT", path, change, store.key);
    expect(body).not.toHaveProperty("secret");
    await server.pay(await invoice());
    expect(types(await receiver.until(1))).toEqual(["InvoiceSettled"]);
  });
});

describe("retries", () => {
  test("a server error is tried again, and what follows waits", async () => {
    await disturb({ retryScale: 0.002 });
    receiver.answers.push(503, 429);
    await server.pay(await invoice());
    const got = await receiver.until(7);
    expect(types(got).slice(0, 4)).toEqual([
      "InvoiceCreated",
      "InvoiceCreated",
      "InvoiceCreated",
      "InvoicePaymentSettled",
    ]);
    const [first, second] = got.map((one) => JSON.parse(one.body));
    expect(second).toMatchObject({ isRedelivery: true, originalDeliveryId: first.deliveryId });
    expect(second.deliveryId).not.toBe(first.deliveryId);
  });

  test("any other refusal is final", async () => {
    await disturb({ retryScale: 0.0001 });
    receiver.answers.push(404);
    await server.pay(await invoice());
    expect(types(await receiver.until(5))[1]).toBe("InvoicePaymentSettled");
    const kept = await deliveries();
    expect(kept.at(-1)).toMatchObject({ status: "HttpError", httpCode: 404 });
  });

  test("redelivery keeps the payload and the first delivery's id", async () => {
    await invoice();
    await receiver.until(1);
    const [kept] = await keptUntil(1);
    const path = `/api/v1/webhooks/${webhookId}/deliveries/${kept.id}`;
    const reply = await server.call("POST", `${path}/redeliver`, undefined, store.key);
    const [first, second] = (await receiver.until(2)).map((one) => JSON.parse(one.body));
    expect(second).toEqual({ ...first, deliveryId: reply.body, isRedelivery: true });
    const asked = await server.call("GET", `${path}/request`, undefined, store.key);
    expect(asked.body).toEqual(first);
  });
});

describe("bad days", () => {
  test("a restart loses what waits", async () => {
    receiver.answers.push(500);
    await server.pay(await invoice());
    await receiver.until(1);
    const { body } = await server.call("POST", "/__regtest/restart");
    expect(body.lost).toBeGreaterThanOrEqual(4);
    await invoice();
    expect(types(await receiver.until(2))).toEqual(["InvoiceCreated", "InvoiceCreated"]);
  });

  test("dropped, doubled, reversed and replayed", async () => {
    await disturb({ dropPercent: 100 });
    await invoice();
    await disturb({ dropPercent: 0, copies: 3 });
    await invoice();
    const three = await receiver.until(3);
    expect(new Set(three.map((one) => one.body)).size).toBe(1);
    await keptUntil(1);
    await disturb({ copies: 1, reverse: 5 });
    await server.pay(await invoice());
    expect(types((await receiver.until(8)).slice(3))[0]).toBe("InvoiceSettled");
    await keptUntil(6);
    await server.call("POST", "/__regtest/webhooks/replay", { count: 1 });
    const all = await receiver.until(9);
    expect(all.slice(0, 8).map((one) => one.body)).toContain(all[8]?.body);
  });
});
