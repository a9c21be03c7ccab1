import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { openRegtest, type TestServer } from "@/lib/btcpay/regtest/testing";

let server: TestServer;
let store: { id: string; key: string };

beforeAll(async () => {
  server = await openRegtest();
  store = await server.store();
});
afterEach(() => server.call("DELETE", "/__regtest/faults"));
afterAll(() => server.done());

const fault = (one: object) => server.call("POST", "/__regtest/faults", one);
const create = () =>
  server.call(
    "POST",
    `/api/v1/stores/${store.id}/invoices`,
    { amount: "1", currency: "USD" },
    store.key,
  );
const count = async (): Promise<number> => {
  const path = `/api/v1/stores/${store.id}/invoices`;
  return (await server.call("GET", path, undefined, store.key)).body.length;
};

describe("faults on demand", () => {
  test("a status, so many times, on the matching path only", async () => {
    await fault({ kind: "status", status: 500, path: "/invoices$", method: "POST", times: 2 });
    expect((await server.call("GET", "/api/v1/health")).status).toBe(200);
    expect([(await create()).status, (await create()).status, (await create()).status]).toEqual([
      500, 500, 200,
    ]);
  });

  test("a key that is refused once", async () => {
    await fault({ kind: "status", status: 401, path: "/api/" });
    expect((await create()).body).toMatchObject({ code: "unauthenticated" });
  });

  test("cut before and after the effect", async () => {
    const before = await count();
    await fault({ kind: "reset", path: "/invoices$", method: "POST" });
    await expect(create()).rejects.toThrow();
    expect(await count()).toBe(before);
    await fault({ kind: "reset-after-effect", path: "/invoices$", method: "POST" });
    await expect(create()).rejects.toThrow();
    expect(await count()).toBe(before + 1);
  });

  test("no answer in time, a slow one, and broken JSON", async () => {
    await fault({ kind: "timeout", path: "/health", ms: 100 });
    await expect(server.call("GET", "/api/v1/health")).rejects.toThrow();
    await fault({ kind: "slow", path: "/health", ms: 200 });
    const began = Date.now();
    expect((await server.call("GET", "/api/v1/health")).body).toEqual({ synchronized: true });
    expect(Date.now() - began).toBeGreaterThanOrEqual(180);
    await fault({ kind: "wrong-json", path: "/health" });
    expect((await server.call("GET", "/api/v1/health")).body).toBe('{"oops":');
  });

  test("everything is cut, only the controls answer", async () => {
    await fault({ cut: true });
    await expect(server.call("GET", "/api/v1/health")).rejects.toThrow();
    expect((await fault({ cut: false })).body.cut).toBe(false);
    expect((await server.call("GET", "/api/v1/health")).status).toBe(200);
  });

  test("a switch nobody knows is refused", async () => {
    expect((await fault({ kind: "explode" })).status).toBe(400);
    expect((await fault({ kind: "reset", path: "(" })).status).toBe(400);
  });
});
