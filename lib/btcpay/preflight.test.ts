import { describe, expect, it } from "vitest";
import type { BtcpayClient } from "./client";
import { faultOfAnswer } from "./fault";
import { isOlder, preflight } from "./preflight";

it.each([
  ["2.4.1", true],
  ["2.4.2", false],
  ["2.4.10", false],
  ["2.5.0-rc1", false],
  ["1.13.7", true],
  ["2.4.2.0+abc", false],
])("%s older than 2.4.2: %s", (version, older) => expect(isOlder(version)).toBe(older));

const client = (more: object): BtcpayClient =>
  ({
    serverInfo: async () => ({ version: "2.4.4", fullySynched: true }),
    paymentMethods: async () => [{ id: "BTC-LN" }, { id: "BTC-CHAIN" }],
    rates: async () => [{ pair: "BTC_JMD", rate: "15000000", faults: [] }],
    payoutProcessors: async () => ({ lightning: true, instant: true }),
    ...more,
  }) as unknown as BtcpayClient;
const found = async (more: object) =>
  Object.fromEntries(
    (await preflight(client(more), { currency: "JMD", purpose: "programme" })).map((item) => [
      item.id,
      item,
    ]),
  );

describe("preflight", () => {
  it("is all well when all is well", async () => {
    const items = Object.values(await found({}));
    expect(items.every(({ state, todo }) => state === "ok" && todo === null)).toBe(true);
  });

  it("says what to do about each thing that is not", async () => {
    const items = await found({
      serverInfo: async () => ({ version: "2.4.1", fullySynched: false }),
      paymentMethods: async () => [],
      rates: async () => [{ pair: "BTC_JMD", rate: null, faults: ["no source"] }],
      payoutProcessors: async () => ({ lightning: false, instant: false }),
    });
    const states = Object.fromEntries(Object.entries(items).map(([id, { state }]) => [id, state]));
    expect(states).toEqual({
      version: "warn",
      synced: "warn",
      lightning: "missing",
      "on-chain": "warn",
      rates: "missing",
      "payout-processor": "missing",
      "payout-instant": "missing",
      "auto-approve": "ok",
    });
    for (const { state, todo } of Object.values(items)) expect(Boolean(todo)).toBe(state !== "ok");
  });

  it("goes on when one part may not be read", async () => {
    const items = await found({
      payoutProcessors: async () => {
        throw faultOfAnswer(403, { missingPermission: "btcpay.store.canviewstoresettings" });
      },
    });
    expect(items["payout-processor"]).toMatchObject({
      state: "warn",
      todo: expect.stringContaining("btcpay.store.canviewstoresettings"),
    });
    expect(items.rates?.state).toBe("ok");
  });
});
