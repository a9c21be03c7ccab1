import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { makeActor, systemActor } from "@/lib/access/testing";
import { type Desk, openDesk, plasticCard } from "@/lib/cards/testing/desk";
import { blankCard, cardRow, linkOf, programmedCard } from "@/lib/cards/testing/issued";
import { sha256 } from "@/lib/platform/crypto";
import { claimLink } from "./claim-link";
import { renewLink } from "./renew-link";
import { programCard } from "./sagas";

let desk: Desk;
const admin = makeActor("admin", "all");
vi.mock("@/lib/btcpay/client", async (original) => ({
  ...(await original<typeof import("@/lib/btcpay/client")>()),
  clientFor: async () => desk.client,
}));
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

test("of two phones with one code, one gets the keys", async () => {
  const card = await blankCard(50n);
  const [one, two] = [await plasticCard(desk), await plasticCard(desk)];
  const tries = await Promise.allSettled([
    programCard(linkOf(card), one.uid),
    programCard(linkOf(card), two.uid),
  ]);
  expect(tries.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

test("a card that belongs to another Flashcard is refused and the code stays good", async () => {
  const { card: first, plastic } = await programmedCard(desk, 50n);
  const card = await blankCard(60n);
  await expect(programCard(linkOf(card), plastic.uid)).rejects.toMatchObject({ code: "conflict" });
  expect((await cardRow(first.id)).keyVersion).toBe(0);
  const blank = await plasticCard(desk);
  expect(await programCard(linkOf(card), blank.uid)).toHaveProperty("K0");
});

test("a programmed card that never tapped may be written again, but only the same one", async () => {
  const { card, plastic } = await programmedCard(desk, 50n);
  await renewLink(admin, { cardId: card.id });
  const again = await cardRow(card.id);
  const other = await plasticCard(desk);
  await expect(programCard(linkOf(again), other.uid)).rejects.toMatchObject({ code: "conflict" });
  await plastic.write(await programCard(linkOf(again), plastic.uid));
  expect(await cardRow(card.id)).toMatchObject({ state: "programmed", keyVersion: 1 });
});

test.each(["", "04", "04zz0000000000", "05000000000000", 7, null])(
  "the UID %s is refused",
  async (uid) => {
    const card = await blankCard(50n);
    await expect(programCard(linkOf(card), uid)).rejects.toMatchObject({ code: "invalid" });
  },
);

test("a made-up code is not found, and support may not program", async () => {
  await expect(programCard("made-up", "04000000000000")).rejects.toMatchObject({
    code: "not-found",
  });
  const input = { tokenHash: sha256("made-up"), uid: "04000000000000" };
  await expect(claimLink(systemActor, input)).rejects.toMatchObject({ code: "not-found" });
  await expect(claimLink(makeActor("support", "all"), input)).rejects.toMatchObject({
    code: "forbidden",
  });
});
