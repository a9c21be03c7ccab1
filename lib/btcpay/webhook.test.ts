import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { POST } from "@/app/api/webhooks/btcpay/[path]/route";
import { makeTenant, systemScope, withEverything } from "@/lib/access/testing";
import { closeDb } from "@/lib/platform/db";
import { jobs } from "@/lib/platform/schema";
import { applyingDelivery } from "./applying";
import { deliveriesFor } from "./queries";
import { connectForTest, deliveryBody, openBtcpay, signatureOf, type TestBtcpay } from "./testing";
import { receiveWebhook } from "./webhook";

type Connected = Awaited<ReturnType<typeof connectForTest>> & { merchantId: string };
let btcpay: TestBtcpay;
let shop: Connected;
let other: Connected;

const connect = async (at: number): Promise<Connected> => {
  const { id: merchantId } = await makeTenant();
  return { merchantId, ...(await connectForTest(merchantId, btcpay, at)) };
};
beforeAll(async () => {
  btcpay = await openBtcpay(["One", "Two"]);
  shop = await connect(0);
  other = await connect(1);
});
afterAll(async () => {
  await btcpay.close();
  await closeDb();
});

const jobsOf = (merchantId: string) =>
  withEverything((tx) => tx.select().from(jobs).where(eq(jobs.merchantId, merchantId)));
const seen = (objectId: string) => deliveriesFor(systemScope("system:read"), objectId);
const send = (
  to: Connected,
  body: Buffer,
  signature: string | null = signatureOf(body, to.secret),
) => receiveWebhook({ path: to.webhookPath, signature, body });
let made = 0;
const event = (to: Connected, fields: object = {}) => {
  made += 1;
  const invoiceId = `I${made}-${to.merchantId}`;
  return { invoiceId, body: deliveryBody({ storeId: to.storeId, invoiceId, ...fields }) };
};

describe("S28: a delivery must be signed", () => {
  it("keeps a signed one with its job, and wakes nobody else's work", async () => {
    const { invoiceId, body } = event(shop);
    expect(await send(shop, body)).toBe(200);
    expect(await seen(invoiceId)).toMatchObject([{ type: "InvoiceSettled", repeats: 0 }]);
    const [job] = await jobsOf(shop.merchantId);
    expect(job).toMatchObject({ kind: "btcpay.apply", merchantId: shop.merchantId });
    expect(job?.payload).toMatchObject({
      merchantId: shop.merchantId,
      type: "InvoiceSettled",
      objectId: invoiceId,
      originalDeliveryId: expect.any(String),
    });
  });

  it("refuses none, a wrong, a cut and a wrongly written signature, and a changed body", async () => {
    const before = (await jobsOf(shop.merchantId)).length;
    const { invoiceId, body } = event(shop);
    const good = signatureOf(body, shop.secret);
    const bad = [
      null,
      "",
      good.slice(0, -1),
      good.toUpperCase(),
      good.replace("sha256=", ""),
      `sha1=${good.slice(7)}`,
      `sha256=${"0".repeat(64)}`,
      `${good} `,
      signatureOf(body, "another secret"),
    ];
    for (const signature of bad)
      expect(await send(shop, body, signature), `${signature}`).toBe(401);
    expect(await send(shop, body.subarray(0, -3), good)).toBe(401);
    expect(await send(shop, Buffer.concat([body, Buffer.from(" ")]), good)).toBe(401);
    expect(await send(shop, Buffer.alloc(0), good)).toBe(401);
    expect(await seen(invoiceId)).toEqual([]);
    expect(await jobsOf(shop.merchantId)).toHaveLength(before);
  });

  it("answers an unknown door like a forgery, over HTTP too", async () => {
    const { body } = event(shop);
    const post = async (path: string, signature: string) => {
      const request = new Request("http://localhost/api/webhooks/btcpay/x", {
        method: "POST",
        body: new Uint8Array(body),
        headers: { "btcpay-sig": signature },
      });
      const answer = await POST(request, { params: Promise.resolve({ path }) });
      return [answer.status, await answer.text()];
    };
    const good = signatureOf(body, shop.secret);
    expect(await post("nowhere", good)).toEqual(await post(shop.webhookPath, "sha256=00"));
    expect(await post(shop.webhookPath, good)).toEqual([200, ""]);
    const huge = new Request("http://localhost/", { method: "POST", body: "x".repeat(300_000) });
    const refused = await POST(huge, { params: Promise.resolve({ path: shop.webhookPath }) });
    expect(refused.status).toBe(413);
  });

  it("refuses signed text that is not an event, as final", async () => {
    for (const text of ["", "[]", "{}", '{"type":"InvoiceSettled"}', "not json"])
      expect(await send(shop, Buffer.from(text)), text).toBe(400);
  });
});

describe("S29: a replay has one effect", () => {
  it("keeps one of a hundred, sent one after another and all at once", async () => {
    const { invoiceId, body } = event(shop);
    const answers: number[] = [];
    for (let time = 0; time < 20; time += 1) answers.push(await send(shop, body));
    answers.push(...(await Promise.all(Array.from({ length: 80 }, () => send(shop, body)))));
    expect(new Set(answers)).toEqual(new Set([200]));
    expect(await seen(invoiceId)).toMatchObject([{ repeats: 99 }]);
    const mine = (await jobsOf(shop.merchantId)).filter(
      ({ payload }) => (payload as { objectId: string }).objectId === invoiceId,
    );
    expect(mine).toHaveLength(1);
  });

  it("knows a redelivery by the id of the first", async () => {
    const first = event(shop, { originalDeliveryId: "first-1" });
    await send(shop, first.body);
    const again = deliveryBody({
      storeId: shop.storeId,
      invoiceId: first.invoiceId,
      originalDeliveryId: "first-1",
      isRedelivery: true,
    });
    expect(await send(shop, again)).toBe(200);
    expect(await seen(first.invoiceId)).toMatchObject([{ repeats: 1 }]);
  });

  it("keeps many different ones that come at once", async () => {
    const events = Array.from({ length: 150 }, (_, at) => event(at % 2 ? shop : other));
    const answers = await Promise.all(
      events.map(({ body }, at) => send(at % 2 ? shop : other, body)),
    );
    expect(answers.every((answer) => answer === 200)).toBe(true);
    for (const { invoiceId } of events.slice(0, 10)) expect(await seen(invoiceId)).toHaveLength(1);
  });
});

describe("S30: another store's secret opens nothing", () => {
  it("refuses a delivery signed by another store, and one that names another store", async () => {
    const { invoiceId, body } = event(shop);
    expect(await send(shop, body, signatureOf(body, other.secret))).toBe(401);
    const named = event(shop, { storeId: other.storeId });
    expect(await send(shop, named.body)).toBe(401);
    expect(await seen(invoiceId)).toEqual([]);
    expect(await seen(named.invoiceId)).toEqual([]);
  });
});

describe("applyingDelivery", () => {
  it("runs once for the deliveries one re-fetch has covered, and again for a later one", async () => {
    const { invoiceId } = event(shop);
    const ids = ["a1", "a2", "a3"].map((id) => `${id}-${invoiceId}`);
    const deliver = (originalDeliveryId = "") =>
      send(shop, deliveryBody({ storeId: shop.storeId, invoiceId, originalDeliveryId }));
    await deliver(ids[0]);
    await deliver(ids[1]);
    let runs = 0;
    const apply = (originalDeliveryId = "") =>
      applyingDelivery(
        {
          merchantId: shop.merchantId,
          type: "InvoiceSettled",
          objectId: invoiceId,
          originalDeliveryId,
        },
        async () => {
          runs += 1;
          if (runs === 1) await deliver(ids[2]);
        },
      );
    await apply(ids[0]);
    await apply(ids[1]);
    expect(runs).toBe(1);
    await apply(ids[2]);
    expect(runs).toBe(2);
    expect((await seen(invoiceId)).every(({ appliedAt }) => appliedAt !== null)).toBe(true);
  });
});
