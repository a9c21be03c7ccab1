import { expect, test } from "vitest";
import { makeActor } from "@/lib/access/testing";
import { paperCard } from "@/lib/cards/testing/blank";
import { admin, cardRow } from "@/lib/cards/testing/issued";
import { holdCards } from "./hold-cards";
import { releaseCards } from "./release-cards";

test("what was held together is released together, once", async () => {
  const [one, two] = [await paperCard(), await paperCard()];
  const cardIds = [one.cardId, two.cardId];
  await holdCards(admin, { cardIds, reason: "the box was stolen" });
  const wish = { cardIds, reason: "the box was found" };
  await expect(releaseCards(makeActor("owner", one.shop), wish)).rejects.toMatchObject({
    code: "forbidden",
  });
  expect(await releaseCards(admin, wish)).toEqual({ released: cardIds.toSorted(), left: 0 });
  expect(await cardRow(one.cardId)).toMatchObject({ state: "blank", holdReason: null });
  await expect(releaseCards(admin, wish)).rejects.toMatchObject({ code: "conflict" });
});
