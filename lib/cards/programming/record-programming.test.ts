import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { makeActor } from "@/lib/access/testing";
import { type Desk, openDesk, plasticCard } from "@/lib/cards/testing/desk";
import { blankCard, cardRow, linkOf } from "@/lib/cards/testing/issued";
import { recordProgramming } from "./record-programming";
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

test("a blank card gets its keys once, with our address instead of BTCPay's", async () => {
  const card = await blankCard(50n);
  const { uid } = await plasticCard(desk);
  const keys = await programCard(linkOf(card), uid.toUpperCase());
  expect(keys.LNURLW).toBe("lnurlw://127.0.0.1:3000/boltcard");
  expect(Object.keys(keys)).toEqual(["LNURLW", "K0", "K1", "K2", "K3", "K4"]);
  const row = await cardRow(card.id);
  expect(row).toMatchObject({ state: "programmed", keyVersion: 0, counter: -1 });
  const kept = JSON.stringify(row, (_, value) => String(value)).toLowerCase();
  for (const secret of [uid, keys.K1, keys.K2, keys.K0])
    expect(kept).not.toContain(secret.toLowerCase());
  await expect(programCard(linkOf(card), uid)).rejects.toMatchObject({ code: "not-found" });
});

test("a held card cannot be recorded as programmed, and a person cannot do it", async () => {
  const card = await blankCard(50n);
  const input = {
    cardId: card.id,
    uid: "04000000000001",
    k1: "00".repeat(16),
    k2: "00".repeat(16),
  };
  await expect(
    recordProgramming(makeActor("support", "all"), { ...input, version: 0 }),
  ).rejects.toMatchObject({ code: "forbidden" });
});
