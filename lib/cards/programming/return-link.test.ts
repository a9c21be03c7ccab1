import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { makeActor, systemActor } from "@/lib/access/testing";
import { type Desk, openDesk, plasticCard } from "@/lib/cards/testing/desk";
import { blankCard, cardRow, linkOf, programmedCard } from "@/lib/cards/testing/issued";
import { returnLink } from "./return-link";
import { programCard } from "./sagas";

let desk: Desk;
vi.mock("@/lib/btcpay/client", async (original) => ({
  ...(await original<typeof import("@/lib/btcpay/client")>()),
  clientFor: async () => desk.client,
}));
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

test("BTCPay gives no keys: the card stays blank and the same code works later", async () => {
  const card = await blankCard(50n);
  const { uid } = await plasticCard(desk);
  desk.regtest.world.faults.add({ kind: "status", status: 500, path: "/boltcards", times: 1 });
  const refused = programCard(linkOf(card), uid);
  await expect(refused).rejects.toMatchObject({ code: "unavailable" });
  await expect(refused).rejects.not.toThrow(/pull-payments\/(?!\[redacted\])/);
  expect(await cardRow(card.id)).toMatchObject({ state: "blank" });
  expect(await programCard(linkOf(card), uid)).toHaveProperty("K4");
});

test("a code that was used stays used", async () => {
  const { card } = await programmedCard(desk, 50n);
  const input = { cardId: card.id, tokenHash: "0".repeat(64) };
  await returnLink(systemActor, input);
  expect((await cardRow(card.id)).programTokenHash).toBeNull();
  await expect(returnLink(makeActor("support", "all"), input)).rejects.toMatchObject({
    code: "forbidden",
  });
});
