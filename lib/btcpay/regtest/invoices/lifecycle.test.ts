import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readBolt11 } from "@/lib/btcpay/regtest/lightning/bolt11";
import { hashOf } from "@/lib/btcpay/regtest/lightning/issue";
import { openRegtest, type TestServer } from "@/lib/btcpay/regtest/testing";

let server: TestServer;
let store: { id: string; key: string };

beforeAll(async () => {
  server = await openRegtest();
  store = await server.store();
});
afterAll(() => server.done());

const create = async (more: Record<string, unknown> = {}) => {
  const path = `/api/v1/stores/${store.id}/invoices`;
  const wish = { amount: "1000", currency: "SATS", ...more };
  return (await server.call("POST", path, wish, store.key)).body;
};
const get = async (id: string) =>
  (await server.call("GET", `/api/v1/invoices/${id}`, undefined, store.key)).body;
const state = async (id: string) => {
  const { status, additionalStatus } = await get(id);
  return `${status}/${additionalStatus}`;
};
const methods = async (id: string, query = "") =>
  (await server.call("GET", `/api/v1/invoices/${id}/payment-methods${query}`, undefined, store.key))
    .body;
const mine = (blocks = 1) => server.call("POST", "/__regtest/mine", { blocks });
const advance = (seconds: number) =>
  server.call("POST", "/__regtest/clock", { advanceSeconds: seconds });

describe("Lightning", () => {
  test("settles at once; the BOLT11 and the preimage are real", async () => {
    const { id } = await create();
    const [, before] = await methods(id);
    expect(readBolt11(before.destination)).toMatchObject({ msat: 1_000_000n });
    await server.pay(id);
    expect(await state(id)).toBe("Settled/None");
    const [, after] = await methods(id, "?includeSensitive=true");
    expect(after.payments[0].id).toBe(after.additionalData.paymentHash);
    expect(hashOf(after.additionalData.preimage)).toBe(after.additionalData.paymentHash);
  });

  test("the same BOLT11 is not paid twice", async () => {
    const { id } = await create();
    await server.pay(id);
    expect((await server.pay(id)).body.outcome).toBe("refused");
    expect((await get(id)).paidAmount).toBe("1000");
  });

  test("after expiry the node has the money and the invoice never hears", async () => {
    const { id } = await create({ checkout: { expirationMinutes: 1 } });
    const [, lightning] = await methods(id);
    await advance(61);
    expect((await server.pay(id)).body.outcome).toBe("lost");
    expect(await state(id)).toBe("Expired/None");
    const hash = readBolt11(lightning.destination)?.paymentHash;
    const path = `/api/v1/stores/${store.id}/lightning/BTC/invoices/${hash}`;
    const node = await server.call("GET", path, undefined, store.key);
    expect(node.body).toMatchObject({ status: "Paid", amountReceived: "1000000" });
  });
});

describe("on-chain", () => {
  test("processes in the mempool and settles in a block", async () => {
    const { id } = await create();
    await server.pay(id, { method: "onchain" });
    expect(await state(id)).toBe("Processing/None");
    await mine();
    expect(await state(id)).toBe("Settled/None");
  });

  test.each([
    ["HighSpeed", 0],
    ["LowMediumSpeed", 2],
    ["LowSpeed", 6],
  ])("%s needs %i confirmations", async (speedPolicy, needed) => {
    const { id } = await create({ checkout: { speedPolicy } });
    await server.pay(id, { method: "onchain" });
    for (let block = 0; block < needed; block++) {
      expect(await state(id)).toBe("Processing/None");
      await mine();
    }
    expect(await state(id)).toBe("Settled/None");
  });

  test("too little, then the rest over Lightning", async () => {
    const { id } = await create();
    await server.pay(id, { method: "onchain", sats: 400 });
    expect(await state(id)).toBe("New/PaidPartial");
    const [, lightning] = await methods(id);
    expect(readBolt11(lightning.destination)?.msat).toBe(600_000n);
    await mine();
    await server.pay(id);
    expect(await state(id)).toBe("Settled/None");
  });

  test("too much", async () => {
    const { id } = await create();
    await server.pay(id, { method: "onchain", sats: 1500 });
    expect(await state(id)).toBe("Processing/PaidOver");
    const [chain] = await methods(id);
    expect(chain.due).toBe("-0.000005");
    await mine();
    expect(await state(id)).toBe("Settled/PaidOver");
  });

  test("in part at expiry, and late in full", async () => {
    const { id } = await create({ checkout: { expirationMinutes: 1 } });
    await server.pay(id, { method: "onchain", sats: 1 });
    await advance(61);
    expect(await state(id)).toBe("Expired/PaidPartial");
    await server.pay(id, { method: "onchain", sats: 999 });
    expect(await state(id)).toBe("Expired/PaidLate");
    await mine();
    expect(await state(id)).toBe("Expired/PaidLate");
  });

  test("never confirmed is not accepted", async () => {
    const checkout = { expirationMinutes: 1, monitoringMinutes: 1 };
    const { id } = await create({ checkout });
    await server.pay(id, { method: "onchain" });
    await advance(130);
    expect(await state(id)).toBe("Invalid/None");
  });

  test("a double spend takes it back", async () => {
    const { id } = await create();
    const { body } = await server.pay(id, { method: "onchain" });
    await server.call("POST", "/__regtest/double-spend", { paymentId: body.paymentId });
    expect(await state(id)).toBe("New/None");
    expect((await methods(id, "?onlyAccountedPayments=false"))[0].payments[0].status).toBe(
      "Invalid",
    );
  });
});

describe("by hand and special", () => {
  test("marks, and flips a mark", async () => {
    const { id } = await create();
    const mark = (status: string) =>
      server.call("POST", `/api/v1/invoices/${id}/status`, { status }, store.key);
    expect((await mark("Settled")).body).toMatchObject({ additionalStatus: "Marked" });
    expect((await mark("Settled")).status).toBe(422);
    expect((await mark("Invalid")).body.status).toBe("Invalid");
  });

  test("an amount of nothing settles at once, no amount takes anything", async () => {
    expect(await state((await create({ amount: "0" })).id)).toBe("Settled/None");
    const topUp = await create({ amount: null });
    expect(topUp.type).toBe("TopUp");
    await server.pay(topUp.id, { method: "onchain", sats: 777 });
    expect(await get(topUp.id)).toMatchObject({ amount: "777", status: "Processing" });
  });

  test("the rate stays with the invoice", async () => {
    const { id } = await create({ amount: "2450", currency: "JMD" });
    const [before] = await methods(id);
    await server.call("POST", "/__regtest/rates", { BTC_JMD: "99" });
    const [after] = await methods(id);
    await server.call("POST", "/__regtest/rates", { BTC_JMD: null });
    expect(after).toEqual(before);
    expect(Number(before.rate)).toBeGreaterThan(14_000_000);
  });
});
