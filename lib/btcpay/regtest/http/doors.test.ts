import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openRegtest, type TestServer } from "@/lib/btcpay/regtest/testing";

let server: TestServer;
let blue: { id: string; key: string };
let red: { id: string; key: string };
let invoiceId: string;

beforeAll(async () => {
  server = await openRegtest();
  blue = await server.store("Blue");
  red = await server.store("Red");
  const wish = { amount: "5", currency: "USD" };
  const path = `/api/v1/stores/${blue.id}/invoices`;
  invoiceId = (await server.call("POST", path, wish, blue.key)).body.id;
});
afterAll(() => server.done());

const get = (path: string, key?: string) => server.call("GET", path, undefined, key);

describe("who may come in", () => {
  test("no key and a wrong key are not known", async () => {
    for (const key of [undefined, "00".repeat(20)]) {
      const reply = await get(`/api/v1/stores/${blue.id}/invoices`, key);
      expect(reply).toMatchObject({ status: 401, body: { code: "unauthenticated" } });
    }
  });

  test("Bearer is as good as token, in any case", async () => {
    for (const authorization of [`Bearer ${blue.key}`, `TOKEN ${blue.key}`]) {
      const url = `${server.url}/api/v1/api-keys/current`;
      const reply = await fetch(url, { headers: { authorization } });
      expect((await reply.json()).apiKey).toBe(blue.key);
    }
  });

  test("another store's key lacks the permission, and it is named", async () => {
    const reply = await get(`/api/v1/stores/${blue.id}/invoices`, red.key);
    expect(reply.status).toBe(403);
    expect(reply.body).toMatchObject({
      missingPermission: "btcpay.store.canviewinvoices",
      code: "missing-permission",
    });
  });

  test("a foreign invoice is not found under a store and forbidden without one", async () => {
    const nested = await get(`/api/v1/stores/${red.id}/invoices/${invoiceId}`, red.key);
    expect(nested).toMatchObject({ status: 404, body: { code: "invoice-not-found" } });
    expect((await get(`/api/v1/invoices/${invoiceId}`, red.key)).status).toBe(403);
    expect((await get("/api/v1/invoices/nothing", red.key)).status).toBe(403);
  });

  test("a key is narrowed by its user's role", async () => {
    const guest = { email: "guest@example.com", storeId: blue.id, role: "Guest" };
    const { body } = await server.call("POST", "/__regtest/users", guest);
    expect((await get(`/api/v1/stores/${blue.id}/invoices`, body.apiKey)).status).toBe(200);
    expect((await get(`/api/v1/stores/${blue.id}/webhooks`, body.apiKey)).status).toBe(403);
    expect((await get("/api/v1/stores", body.apiKey)).body).toEqual([]);
  });

  test("a store key sees its store and no other", async () => {
    const { body } = await get("/api/v1/stores", blue.key);
    expect(body.map((one: { id: string }) => one.id)).toEqual([blue.id]);
  });
});

describe("bad requests", () => {
  const post = (body: unknown) =>
    server.call("POST", `/api/v1/stores/${blue.id}/invoices`, body, blue.key);

  test("every wrong field is named", async () => {
    const checkout = { paymentMethods: ["DOGE"], paymentTolerance: 101 };
    const reply = await post({ amount: "-1", currency: "XXX", checkout });
    expect(reply.status).toBe(422);
    expect(reply.body.map((one: { path: string }) => one.path)).toEqual([
      "Amount",
      "Currency",
      "Checkout.PaymentMethods[0]",
      "Checkout.PaymentTolerance",
    ]);
  });

  test.each(["abc", "1,000", "0x10", "NaN", "1e21"])("amount %s", async (amount) => {
    expect((await post({ amount, currency: "USD" })).status).toBe(422);
  });

  test("broken JSON, and a store without a wallet", async () => {
    const headers = { authorization: `token ${blue.key}`, "content-type": "application/json" };
    const url = `${server.url}/api/v1/stores/${blue.id}/invoices`;
    expect((await fetch(url, { method: "POST", headers, body: "{" })).status).toBe(422);
    const user = { email: "new@example.com" };
    const { body } = await server.call("POST", "/__regtest/users", user);
    const made = await server.call("POST", "/api/v1/stores", { name: "Bare" }, body.apiKey);
    const path = `/api/v1/stores/${made.body.id}/invoices`;
    const reply = await server.call("POST", path, { amount: "1", currency: "USD" }, body.apiKey);
    expect(reply).toMatchObject({ status: 400, body: { code: "generic-error" } });
  });

  test("a route nobody built answers 404 and is remembered", async () => {
    expect((await get("/api/v1/stores/x/reports", blue.key)).status).toBe(404);
    const { body } = await get("/__regtest/gaps");
    expect(body).toMatchObject([{ method: "GET", path: "/api/v1/stores/x/reports", seen: 1 }]);
  });

  test("a page of another site may not press the buttons", async () => {
    const headers = { "sec-fetch-site": "cross-site" };
    for (const path of ["/__regtest/reset", `/i/${invoiceId}/test-payment`]) {
      const reply = await fetch(server.url + path, { method: "POST", headers });
      expect(reply.status).toBe(403);
    }
  });
});

describe("consent", () => {
  const query = (more: string) =>
    `/api-keys/authorize?applicationName=Flash&permissions=btcpay.store.canviewinvoices&permissions=btcpay.store.canmodifyinvoices&permissions=unknown&${more}`;

  const press = async (path: string, fields: Record<string, string>) => {
    const body = new URLSearchParams({ command: "Authorize", ...fields });
    return (await fetch(server.url + path, { method: "POST", body })).text();
  };

  test("gives a key for the chosen stores and posts it back", async () => {
    const redirect = "http://127.0.0.1:3000/back?state=1";
    const path = query(`selectiveStores=true&redirect=${encodeURIComponent(redirect)}`);
    const asked = (await get(path)).body as string;
    expect(asked).toContain("Flash asks for access");
    expect(asked).not.toContain(">unknown<");
    const user = /<option value="([^"]+)"/.exec(asked)?.[1] ?? "";
    const done = await press(path, { user, store: blue.id });
    expect(done).toContain(`action="${redirect}"`);
    const apiKey = /name="apiKey" value="([0-9a-f]{40})"/.exec(done)?.[1] ?? "";
    const { body } = await get("/api/v1/api-keys/current", apiKey);
    expect(body.permissions).toEqual([
      `btcpay.store.canviewinvoices:${blue.id}`,
      `btcpay.store.canmodifyinvoices:${blue.id}`,
    ]);
    expect((await get(`/api/v1/stores/${red.id}/invoices`, apiKey)).status).toBe(403);
  });

  test("the same application at the same address gets its key again", async () => {
    const path = query("redirect=http://127.0.0.1:3000/b&applicationIdentifier=flash");
    const user = /<option value="([^"]+)"/.exec((await get(path)).body)?.[1] ?? "";
    const key = async () => /value="([0-9a-f]{40})"/.exec(await press(path, { user }))?.[1];
    expect(await key()).toBe(await key());
  });
});
