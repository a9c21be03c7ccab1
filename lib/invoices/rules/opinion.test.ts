import { expect, test } from "vitest";
import { opinionOf, outputOf } from "./opinion";

const txid = "ab".repeat(32);
const receivedAt = new Date("2026-11-23T15:00:00Z");
const minutesOn = (minutes: number) => new Date(receivedAt.getTime() + minutes * 60_000);
const told = (status: "processing" | "settled" | "invalid", more: object = {}) => ({
  ...{ btcpayId: `${txid}-1`, msat: 16_334_000n, destination: "bcrt1qours", status, receivedAt },
  ...more,
});
const seen = (confirmations: number, sats = 16_334n, address: string | null = "bcrt1qours") => ({
  outputs: [
    { address: "bcrt1qchange", sats: 5n },
    { address, sats },
  ],
  confirmations,
});

test("a payment's name is its transaction and the place of its output", () => {
  expect(outputOf(told("settled"))).toEqual({ txid, at: 1 });
  for (const btcpayId of [txid, `${txid}-`, `${txid.toUpperCase()}-0`, "lnbc-1", `${txid}-1-2`])
    expect(outputOf({ btcpayId })).toBeNull();
});

test("the same amount to the same address agrees, in the mempool and in a block", () => {
  expect(opinionOf(told("processing"), seen(0), minutesOn(1))).toBe("agrees");
  expect(opinionOf(told("settled"), seen(3), minutesOn(60))).toBe("agrees");
  expect(opinionOf(told("settled"), seen(3, 16_334n, "BCRT1QOURS"), minutesOn(60))).toBe("agrees");
});

test.each([
  ["another amount", seen(3, 16_333n)],
  ["another address", seen(3, 16_334n, "bcrt1qother")],
  ["no address", seen(3, 16_334n, null)],
  ["no such output", { outputs: [], confirmations: 3 }],
])("%s disagrees", (_, what) => {
  expect(opinionOf(told("settled"), what, minutesOn(60))).toBe("disagrees");
});

test("a transaction nobody has heard of is waited for, and then is missing", () => {
  expect(opinionOf(told("processing"), null, minutesOn(9))).toBe("unknown");
  expect(opinionOf(told("processing"), null, minutesOn(11))).toBe("disagrees");
});

test("what BTCPay dropped agrees when it is gone there too, and disagrees once a block has it", () => {
  expect(opinionOf(told("invalid"), null, minutesOn(60))).toBe("agrees");
  expect(opinionOf(told("invalid"), seen(0), minutesOn(60))).toBe("unknown");
  expect(opinionOf(told("invalid"), seen(2), minutesOn(60))).toBe("disagrees");
});
