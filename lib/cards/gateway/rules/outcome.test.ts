import { expect, test } from "vitest";
import type { BtcpayPayout, PayoutState } from "@/lib/btcpay/client";
import { outcomeOfTap } from "./outcome";

const payout = (id: string, state: PayoutState, destination = "LNBCRT1"): BtcpayPayout => ({
  id,
  state,
  destination,
  msat: 1000n,
  revision: 0,
  proof: null,
});
const facts = { bolt11: "lnbcrt1", taken: [], refused: false, over: false };

test("a completed payout is paid, whatever BTCPay answered", () => {
  const payouts = [payout("a", "cancelled"), payout("b", "completed")];
  expect(outcomeOfTap(payouts, { ...facts, refused: true })).toEqual({
    state: "paid",
    payoutId: "b",
  });
});

test("anything under way keeps the tap in flight, even after a no", () => {
  for (const state of ["awaiting-approval", "awaiting-payment", "in-progress"] as const)
    expect(outcomeOfTap([payout("a", state)], { ...facts, refused: true, over: true })).toEqual({
      state: "in-flight",
    });
});

test("no payout is failed only after a plain no or when the invoice is over", () => {
  expect(outcomeOfTap([], facts)).toEqual({ state: "in-flight" });
  expect(outcomeOfTap([], { ...facts, refused: true }).state).toBe("failed");
  expect(outcomeOfTap([], { ...facts, over: true }).state).toBe("failed");
});

test("another invoice's payout and an earlier tap's are not this tap's", () => {
  expect(outcomeOfTap([payout("a", "completed", "lnbcrt2")], facts).state).toBe("in-flight");
  expect(outcomeOfTap([payout("a", "cancelled")], { ...facts, taken: ["a"] }).state).toBe(
    "in-flight",
  );
});
