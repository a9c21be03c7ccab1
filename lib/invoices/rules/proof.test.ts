import { expect, test } from "vitest";
import { isProven } from "./proof";

// thirty-two zero bytes and their hash, as `sha256sum` gives it
const proof = "00".repeat(32);
const btcpayId = "66687aadf862bd776c8fc18b8e9f8e20089714856ee233b3902a591d0d5f2925";
const paid = { method: "BTC-LN", btcpayId, proof };

test.each([
  ["its own preimage", paid, true],
  ["another preimage", { ...paid, proof: "11".repeat(32) }, false],
  ["the hash itself", { ...paid, proof: btcpayId }, false],
  ["too short a preimage", { ...paid, proof: "00".repeat(31) }, false],
  ["no preimage", { ...paid, proof: null }, null],
  ["a transaction", { ...paid, method: "BTC-CHAIN" }, null],
])("%s", (_, payment, expected) => {
  expect(isProven(payment)).toBe(expected);
});
