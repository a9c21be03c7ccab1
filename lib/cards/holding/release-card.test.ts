import { expect, test } from "vitest";
import { makeActor, makeTenant } from "@/lib/access/testing";
import { paperCard } from "@/lib/cards/testing/blank";
import { admin, cardRow } from "@/lib/cards/testing/issued";
import { holdCard } from "./hold-card";
import { releaseCard } from "./release-card";

test("a release gives back the state before, once", async () => {
  const { cardId } = await paperCard();
  await holdCard(admin, { cardId, reason: "lost by the holder" });
  expect(await releaseCard(admin, { cardId, reason: "found again" })).toMatchObject({
    state: "blank",
  });
  expect(await cardRow(cardId)).toMatchObject({ heldAt: null, heldBy: null, holdReason: null });
  await expect(releaseCard(admin, { cardId, reason: "found again" })).rejects.toMatchObject({
    code: "conflict",
  });
});

test("a reason is needed, and the right", async () => {
  const { cardId, shop } = await paperCard();
  await expect(releaseCard(admin, { cardId, reason: "" })).rejects.toMatchObject({
    code: "invalid",
  });
  const reason = "found again";
  await expect(releaseCard(makeActor("manager", shop), { cardId, reason })).rejects.toMatchObject({
    code: "forbidden",
  });
  const elsewhere = makeActor("support", (await makeTenant()).id);
  await expect(releaseCard(elsewhere, { cardId, reason })).rejects.toMatchObject({
    code: "not-found",
  });
});
