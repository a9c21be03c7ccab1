import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openRegtest, type TestServer } from "@/lib/btcpay/regtest/testing";

let server: TestServer;
let store: { id: string; key: string };
let pullPaymentId: string;
let card: { id: string; uid: string };

const deepLink = (id: string, kind = "program", onExisting = "UpdateVersion") => {
  const url = `${server.url}/api/v1/pull-payments/${id}/boltcards?onExisting=${onExisting}`;
  return `boltcard://${kind}?url=${encodeURIComponent(url)}`;
};
const control = (path: string, body: unknown = {}) =>
  server.call("POST", `/__regtest/cards${path}`, body);
const pullPayment = async (more: object = {}): Promise<string> => {
  const wish = {
    name: "Ana's card",
    currency: "SATS",
    amount: "5000",
    autoApproveClaims: true,
    ...more,
  };
  const path = `/api/v1/stores/${store.id}/pull-payments`;
  return (await server.call("POST", path, wish, store.key)).body.id;
};
const bolt11 = async (sats: number) => {
  const path = `/api/v1/stores/${store.id}/invoices`;
  const wish = { amount: String(sats), currency: "SATS" };
  const { id } = (await server.call("POST", path, wish, store.key)).body;
  const reply = await server.call(
    "GET",
    `/api/v1/invoices/${id}/payment-methods`,
    undefined,
    store.key,
  );
  return { id, pr: reply.body[1].destination as string };
};
const spend = async (sats: number, url?: string) => {
  const tap = url ?? (await control(`/${card.id}/tap`)).body.url;
  const info = (await server.call("GET", tap)).body;
  const { pr, id } = await bolt11(sats);
  const reply = await server.call("GET", `${info.callback}?k1=${info.k1}&pr=${pr}`);
  return { ...reply, invoiceId: id, tap };
};

beforeAll(async () => {
  server = await openRegtest();
});
afterAll(() => server.done());
beforeEach(async () => {
  store = await server.store();
  pullPaymentId = await pullPayment();
  card = (await control("", { label: "Ana" })).body;
  await control(`/${card.id}/program`, { url: deepLink(pullPaymentId) });
});

describe("a programmed card", () => {
  test("says what it holds, as often as asked", async () => {
    const tap = (await control(`/${card.id}/tap`)).body;
    expect(tap).toMatchObject({ counter: 1 });
    for (const _ of [1, 2]) {
      const { body } = await server.call("GET", tap.url);
      expect(body).toMatchObject({
        tag: "withdrawRequest",
        k1: `${tap.p}-${tap.c}`,
        maxWithdrawable: 5_000_000,
        defaultDescription: "Ana's card",
      });
    }
  });

  test("pays an invoice and is worth less", async () => {
    const paid = await spend(1500);
    expect(paid.body).toEqual({ status: "OK" });
    const path = `/api/v1/invoices/${paid.invoiceId}`;
    expect((await server.call("GET", path, undefined, store.key)).body.status).toBe("Settled");
    const tap = (await control(`/${card.id}/tap`)).body;
    expect((await server.call("GET", tap.url)).body.maxWithdrawable).toBe(3_500_000);
  });

  test("does not pay more than it holds", async () => {
    expect((await spend(5001)).body.reason).toContain("not within bounds");
  });

  test("a tap pays once; a copy and an older counter are refused", async () => {
    const { tap } = await spend(100);
    const replayed = await server.call("GET", tap);
    expect(replayed).toMatchObject({ status: 400, body: { reason: "Replayed or expired query" } });
    expect((await control(`/${card.id}/replay`)).body.url).toBe(tap);
    await control(`/${card.id}/counter`, { counter: 0 });
    const back = (await control(`/${card.id}/tap`)).body;
    expect((await server.call("GET", back.url)).status).toBe(400);
  });

  test("a wrong c or p is refused and does not use up the counter", async () => {
    const tap = (await control(`/${card.id}/tap`)).body;
    const { pr } = await bolt11(100);
    const forged = `${server.url}/boltcard?k1=${tap.p}-0000000000000000&pr=${pr}`;
    expect((await server.call("GET", forged)).status).toBe(400);
    expect(
      (await server.call("GET", `${server.url}/boltcard?p=${"0".repeat(32)}&c=${tap.c}`)).status,
    ).toBe(400);
    expect((await spend(100, tap.url)).body.status).toBe("OK");
  });

  test("archived or without automatic approval it pays nothing", async () => {
    await server.call("DELETE", `/api/v1/pull-payments/${pullPaymentId}`, undefined, store.key);
    expect((await spend(100)).body.reason).toContain("archived");
    const held = await pullPayment({ autoApproveClaims: false });
    await control(`/${card.id}/program`, { url: deepLink(held) });
    expect((await spend(100)).body).toMatchObject({ status: "ERROR" });
  });
});

describe("registration", () => {
  const register = (id: string, body: object, query = "") =>
    server.call("POST", `/api/v1/pull-payments/${id}/boltcards${query}`, body);

  test("moves a card with a new version and new keys, or keeps the keys it has", async () => {
    const kept = await register(pullPaymentId, { UID: card.uid, onExisting: "KeepVersion" });
    expect(kept.body.version).toBe(0);
    const moved = await register(
      await pullPayment(),
      { UID: card.uid },
      "?onExisting=UpdateVersion",
    );
    expect(moved.body.version).toBe(1);
    expect(moved.body.K1).toBe(kept.body.K1);
    expect(moved.body.K2).not.toBe(kept.body.K2);
    expect((await register(pullPaymentId, { UID: card.uid })).status).toBe(422);
  });

  test("finds the card by its tap", async () => {
    const tap = (await control(`/${card.id}/tap`)).body;
    const LNURLW = tap.url.replace("http:", "lnurlw:");
    const { body } = await register(pullPaymentId, { LNURLW });
    expect(body).toMatchObject({
      version: 0,
      LNURLW: expect.stringMatching(/^lnurlw:.*\/boltcard$/),
    });
  });

  test("refuses both, neither, and a stranger's pull payment", async () => {
    expect((await register(pullPaymentId, { UID: card.uid, LNURLW: "x" })).status).toBe(422);
    expect((await register(pullPaymentId, { UID: "04" })).status).toBe(422);
    expect((await register("nowhere", { UID: card.uid })).body.code).toBe("pullpayment-not-found");
  });

  test("a reset code wipes the card", async () => {
    const url = deepLink(pullPaymentId, "reset", "KeepVersion");
    expect((await control(`/${card.id}/program`, { url })).body.programmed).toBe(false);
    expect((await control(`/${card.id}/tap`)).body.code).toBe("blank-card");
  });
});

describe("top up and balance", () => {
  test("a paid top-up is a negative payout and can be spent", async () => {
    const tap = (await control(`/${card.id}/tap`)).body;
    const door = `${server.url}/boltcard/top-up?p=${tap.p}`;
    expect((await server.call("GET", door)).body).toMatchObject({ tag: "payRequest" });
    const { pr } = (await server.call("GET", `${door}&amount=2000000`)).body;
    const payer = await server.store("Payer");
    const pay = { BOLT11: pr };
    await server.call(
      "POST",
      `/api/v1/stores/${payer.id}/lightning/BTC/invoices/pay`,
      pay,
      payer.key,
    );
    const path = `/api/v1/pull-payments/${pullPaymentId}/payouts`;
    const [topUp] = (await server.call("GET", path)).body;
    expect(topUp).toMatchObject({
      payoutMethodId: "TOPUP",
      state: "Completed",
      originalAmount: "-2000",
      payoutAmount: "-2000",
    });
    expect((await spend(6500)).body).toEqual({ status: "OK" });
  });

  test("the balance page can be read by machines", async () => {
    await spend(1234);
    const tap = (await control(`/${card.id}/tap`)).body;
    const page = (await server.call("GET", tap.url.replace("/boltcard?", "/boltcards/balance?")))
      .body;
    expect(/([\d,]+) SATS/.exec(page)?.[1]).toBe("3,766");
    expect(page).toMatch(/LNURL1[A-Z0-9]+/);
    expect([
      ...page.matchAll(/<tr><td>[^<]+<\/td><td>Payment<\/td><td>-1,234 SATS<\/td>/g),
    ]).toHaveLength(1);
  });
});
