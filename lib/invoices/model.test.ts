import { afterAll, beforeAll, expect, test } from "vitest";
import { openBtcpay, type TestBtcpay } from "@/lib/btcpay/testing";
import { closeDb } from "@/lib/platform/db";
import { drive } from "./testing/model";
import { moves } from "./testing/model-moves";

let btcpay: TestBtcpay;
beforeAll(async () => {
  btcpay = await openBtcpay(["One", "Two", "Three", "Four"]);
});
afterAll(async () => {
  await btcpay.close();
  await closeDb();
});

test("whatever happens to invoices here and at BTCPay, one reconcile makes them and the books agree", async () => {
  const done = await drive(btcpay, { seed: 20_261_123, commands: 160 });
  expect(Object.keys(done).sort()).toEqual(Object.keys(moves).sort());
}, 120_000);
