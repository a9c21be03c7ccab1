import { expect, test } from "vitest";
import { makeActor } from "@/lib/access/testing";
import { paperCard } from "@/lib/cards/testing/blank";
import { admin, cardRow } from "@/lib/cards/testing/issued";
import { holdCard } from "./hold-card";
import { holdCards } from "./hold-cards";

const reason = "the box was stolen";

test("holds every card that can be held, and keeps the reason of one held before", async () => {
  const [one, two] = [await paperCard(), await paperCard()];
  await holdCard(admin, { cardId: one.cardId, reason: "lost in a taxi" });
  const cardIds = [one.cardId, two.cardId, two.cardId];
  expect(await holdCards(admin, { cardIds, reason })).toEqual({ held: [two.cardId], left: 1 });
  expect(await cardRow(one.cardId)).toMatchObject({ holdReason: "lost in a taxi" });
  expect(await cardRow(two.cardId)).toMatchObject({ state: "held", holdReason: reason });
  await expect(holdCards(admin, { cardIds, reason })).rejects.toMatchObject({ code: "conflict" });
});

test("one card that is not there holds none of them", async () => {
  const { cardId, shop } = await paperCard();
  await expect(
    holdCards(admin, { cardIds: [cardId, "zzz_missing"], reason }),
  ).rejects.toMatchObject({ code: "not-found" });
  expect(await cardRow(cardId)).toMatchObject({ state: "blank" });
  await expect(
    holdCards(makeActor("owner", shop), { cardIds: [cardId], reason }),
  ).rejects.toMatchObject({ code: "forbidden" });
});

test.each([
  ["cardIds", { cardIds: [], reason }],
  ["reason", { cardIds: ["x"], reason: " " }],
])("%s is named when it is wrong", async (field, input) => {
  await expect(holdCards(admin, input)).rejects.toMatchObject({
    code: "invalid",
    fields: { [field]: expect.any(Array) },
  });
});
