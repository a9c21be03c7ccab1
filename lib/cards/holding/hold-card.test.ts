import { expect, test } from "vitest";
import { makeActor, makeTenant } from "@/lib/access/testing";
import { issueCard } from "@/lib/cards/issuing/issue-card";
import { paperCard } from "@/lib/cards/testing/blank";
import { admin, cardRow } from "@/lib/cards/testing/issued";
import { holdCard } from "./hold-card";

test("a hold keeps who and why, and a second one changes neither", async () => {
  const { cardId } = await paperCard();
  const support = makeActor("support", "all");
  await holdCard(support, { cardId, reason: "lost in a taxi" });
  await holdCard(admin, { cardId, reason: "again" });
  expect(await cardRow(cardId)).toMatchObject({
    ...{ state: "held", heldBy: support.id, holdReason: "lost in a taxi" },
    heldAt: expect.any(Date),
  });
});

test("a reason is needed", async () => {
  const { cardId } = await paperCard();
  for (const reason of ["", "  ", "no", "x".repeat(201)])
    await expect(holdCard(admin, { cardId, reason })).rejects.toMatchObject({
      code: "invalid",
      fields: { reason: expect.any(Array) },
    });
});

test("owners may not hold, strangers' cards are not found, a card in the making cannot be held", async () => {
  const { cardId, shop } = await paperCard();
  const reason = "lost by the holder";
  await expect(holdCard(makeActor("owner", shop), { cardId, reason })).rejects.toMatchObject({
    code: "forbidden",
  });
  const elsewhere = makeActor("support", (await makeTenant()).id);
  await expect(holdCard(elsewhere, { cardId, reason })).rejects.toMatchObject({
    code: "not-found",
  });
  const form = { issuerMerchantId: shop, sats: 3n, idempotencyKey: crypto.randomUUID() };
  const { id } = await issueCard(admin, form);
  await expect(holdCard(admin, { cardId: id, reason })).rejects.toMatchObject({ code: "conflict" });
});
