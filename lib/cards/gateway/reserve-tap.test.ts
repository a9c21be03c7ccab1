import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type Desk, makeBolt11, openDesk } from "@/lib/cards/testing/desk";
import { balance, payWith, programmedCard, tapRows } from "@/lib/cards/testing/issued";

let desk: Desk;
vi.mock("@/lib/btcpay/client", async (original) => ({
  ...(await original<typeof import("@/lib/btcpay/client")>()),
  clientFor: async () => desk.client,
}));
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

test("a tap pays", async () => {
  const { card, plastic } = await programmedCard(desk, 5000n);
  expect(await payWith(await plastic.tap(), makeBolt11(2_000_000n))).toEqual({ status: "OK" });
  expect(await balance(card.id)).toBe(3_000_000n);
  expect(await tapRows(card.id)).toMatchObject([{ state: "paid", msat: 2_000_000n }]);
});
