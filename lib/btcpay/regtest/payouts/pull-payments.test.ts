import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addressOf } from "@/lib/btcpay/regtest/chain/address";
import { openReceiver, openRegtest, type TestServer } from "@/lib/btcpay/regtest/testing";

let server: TestServer;
let store: { id: string; key: string };
let shop: { id: string; key: string };

beforeAll(async () => {
  server = await openRegtest();
  store = await server.store("Programme");
  shop = await server.store("Shop");
});
afterAll(() => server.done());

const post = (path: string, body: unknown) => server.call("POST", path, body, store.key);
const get = async (path: string) => (await server.call("GET", path, undefined, store.key)).body;
const pullPayment = async (more: object = {}) => {
  const wish = { name: "Card", currency: "SATS", amount: "5000", ...more };
  return (await post(`/api/v1/stores/${store.id}/pull-payments`, wish)).body;
};
const claim = (id: string, body: object) =>
  server.call("POST", `/api/v1/pull-payments/${id}/payouts`, body);
const onChain = (label: string, amount?: string) => ({
  destination: addressOf(label),
  payoutMethodId: "BTC-CHAIN",
  ...(amount === undefined ? {} : { amount }),
});
const bolt11 = async (sats: number): Promise<{ id: string; pr: string }> => {
  const path = `/api/v1/stores/${shop.id}/invoices`;
  const wish = { amount: String(sats), currency: "SATS" };
  const { id } = (await server.call("POST", path, wish, shop.key)).body;
  const methods = await server.call(
    "GET",
    `/api/v1/invoices/${id}/payment-methods`,
    undefined,
    shop.key,
  );
  return { id, pr: methods.body[1].destination };
};

describe("the limit", () => {
  test("is the amount less every payout that was not cancelled", async () => {
    const { id } = await pullPayment();
    const first = await claim(id, onChain("a", "3000"));
    expect(first.body).toMatchObject({
      state: "AwaitingApproval",
      payoutAmount: null,
      revision: 0,
    });
    expect((await claim(id, onChain("b", "2001"))).body.code).toBe("overdraft");
    await server.call("DELETE", `/api/v1/payouts/${first.body.id}`, undefined, store.key);
    expect((await claim(id, onChain("b"))).body.originalAmount).toBe("5000");
  });

  test("refuses the same destination twice, dust, and what is closed", async () => {
    const { id } = await pullPayment();
    await claim(id, onChain("same", "1000"));
    expect((await claim(id, onChain("same", "1000"))).body.code).toBe("duplicate-destination");
    expect((await claim(id, onChain("dust", "1"))).body.code).toBe("amount-too-low");
    expect((await claim(id, { ...onChain("x"), destination: "nowhere" })).status).toBe(422);
    const early = await pullPayment({ startsAt: 4_000_000_000 });
    expect((await claim(early.id, onChain("e"))).body.code).toBe("not-started");
    const late = await pullPayment({ expiresAt: 1_000_000_000, startsAt: 900_000_000 });
    expect((await claim(late.id, onChain("l"))).body.code).toBe("expired");
  });

  test("archiving cancels what waits and closes the door", async () => {
    const { id } = await pullPayment();
    await claim(id, onChain("archive", "1000"));
    await server.call("DELETE", `/api/v1/pull-payments/${id}`, undefined, store.key);
    const [payout] = await get(`/api/v1/pull-payments/${id}/payouts?includeCancelled=true`);
    expect(payout.state).toBe("Cancelled");
    expect((await claim(id, onChain("after"))).body.code).toBe("archived");
    const listed = await get(`/api/v1/stores/${store.id}/pull-payments`);
    expect(listed.map((one: { id: string }) => one.id)).not.toContain(id);
  });
});

describe("approval", () => {
  test("needs the revision it was shown", async () => {
    const { id } = await pullPayment({ currency: "JMD", amount: "15000" });
    const payout = (await claim(id, onChain("approve", "1500"))).body;
    const approve = (revision?: number) => post(`/api/v1/payouts/${payout.id}`, { revision });
    expect((await approve()).status).toBe(422);
    expect((await approve(5)).body.code).toBe("old-revision");
    const { body } = await approve(0);
    expect(body).toMatchObject({ state: "AwaitingPayment", revision: 1 });
    expect(Number(body.payoutAmount)).toBeCloseTo(0.0001, 5);
    expect((await approve(1)).body.code).toBe("invalid-state");
    await post(`/api/v1/payouts/${payout.id}/mark-paid`, {});
    expect((await get(`/api/v1/payouts/${payout.id}`)).state).toBe("Completed");
    const late = await server.call("DELETE", `/api/v1/payouts/${payout.id}`, undefined, store.key);
    expect(late.body.code).toBe("invalid-state");
  });

  test("an approved Lightning claim pays another store's invoice at once", async () => {
    const { id } = await pullPayment({ autoApproveClaims: true });
    const invoice = await bolt11(1200);
    const paid = await claim(id, { destination: invoice.pr, payoutMethodId: "BTC-LN" });
    expect(paid.body).toMatchObject({ state: "Completed", payoutAmount: "0.000012" });
    expect(paid.body.paymentProof.preimage).toMatch(/^[0-9a-f]{64}$/);
    const path = `/api/v1/invoices/${invoice.id}`;
    expect((await server.call("GET", path, undefined, shop.key)).body.status).toBe("Settled");
  });

  test("what lies outside succeeds or fails as told, and waits for another try", async () => {
    const outside = (result: string) => server.call("POST", "/__regtest/outside", { result });
    await outside("fail");
    const { id } = await pullPayment({ autoApproveClaims: true });
    const wish = { destination: "bob@example.com", payoutMethodId: "BTC-LN", amount: "100" };
    const payout = (await claim(id, wish)).body;
    expect(payout.state).toBe("AwaitingPayment");
    await outside("success");
    await server.call("POST", "/__regtest/processors");
    expect((await get(`/api/v1/payouts/${payout.id}`)).state).toBe("Completed");
  });
});

test("a payment request is completed by the invoice that pays it", async () => {
  const wish = { amount: "5", currency: "USD", title: "Catering" };
  const made = (await post(`/api/v1/stores/${store.id}/payment-requests`, wish)).body;
  expect(made).toMatchObject({ amount: 5, status: "Pending" });
  const invoice = (await post(`/api/v1/payment-requests/${made.id}/pay`, {})).body;
  await server.pay(invoice.id);
  expect((await get(`/api/v1/payment-requests/${made.id}`)).status).toBe("Completed");
});

test("events tell each move of a payout", async () => {
  const receiver = await openReceiver();
  await post(`/api/v1/stores/${store.id}/webhooks`, { url: receiver.url });
  const { id } = await pullPayment({ autoApproveClaims: true });
  const invoice = await bolt11(500);
  await claim(id, { destination: invoice.pr, payoutMethodId: "BTC-LN" });
  const seen = (await receiver.until(4)).map((one) => JSON.parse(one.body));
  expect(seen.map((one) => `${one.type} ${one.payoutState}`)).toEqual([
    "PayoutCreated AwaitingApproval",
    "PayoutApproved AwaitingPayment",
    "PayoutUpdated InProgress",
    "PayoutUpdated Completed",
  ]);
  await receiver.close();
});

describe("refunds", () => {
  const invoice = async (sats?: number) => {
    const path = `/api/v1/stores/${store.id}/invoices`;
    const { id } = (await post(path, { amount: "1000", currency: "SATS" })).body;
    await server.pay(id, { method: "onchain", ...(sats === undefined ? {} : { sats }) });
    await server.call("POST", "/__regtest/mine", {});
    return id as string;
  };
  const refund = (id: string, body: object) =>
    post(`/api/v1/invoices/${id}/refund`, { payoutMethods: ["BTC-LN"], ...body });

  test.each([
    ["RateThen", {}, "0.000015", "BTC", true],
    ["CurrentRate", {}, "0.000015", "BTC", true],
    ["Fiat", {}, "1500", "SATS", false],
    ["OverpaidAmount", {}, "0.000005", "BTC", true],
    ["Custom", { customAmount: "3", customCurrency: "USD" }, "3", "USD", false],
    ["RateThen", { subtractPercentage: "10" }, "0.0000135", "BTC", true],
  ])("%s %j", async (...[refundVariant, more, amount, currency, autoApproveClaims]) => {
    const id = await invoice(1500);
    const { body } = await refund(id, { refundVariant, ...more });
    expect(body).toMatchObject({ amount, currency, autoApproveClaims, name: `Refund ${id}` });
  });

  test("not for an unpaid invoice, and not of an excess there is none of", async () => {
    const path = `/api/v1/stores/${store.id}/invoices`;
    const { id } = (await post(path, { amount: "1000", currency: "SATS" })).body;
    expect((await refund(id, { refundVariant: "Fiat" })).body.code).toBe("non-refundable");
    const exact = await invoice();
    expect((await refund(exact, { refundVariant: "OverpaidAmount" })).status).toBe(422);
  });
});
