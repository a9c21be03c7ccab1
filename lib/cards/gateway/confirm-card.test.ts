import { expect, test } from "vitest";
import { makeActor, systemActor } from "@/lib/access/testing";
import { recordProgramming } from "@/lib/cards/programming/record-programming";
import { paperCard } from "@/lib/cards/testing/blank";
import { cardRow } from "@/lib/cards/testing/issued";
import { confirmCard } from "./confirm-card";

test("only a programmed card is confirmed, once", async () => {
  const { cardId } = await paperCard();
  await confirmCard(systemActor, { cardId });
  expect(await cardRow(cardId)).toMatchObject({ state: "blank" });
  const uid = `04${crypto.randomUUID().replaceAll("-", "").slice(0, 12)}`;
  const [k1, k2] = ["ab".repeat(16), "cd".repeat(16)];
  await recordProgramming(systemActor, { cardId, uid, k1, k2, version: 0 });
  await confirmCard(systemActor, { cardId });
  await confirmCard(systemActor, { cardId });
  expect(await cardRow(cardId)).toMatchObject({ state: "active", lastTapAt: expect.any(Date) });
  await expect(confirmCard(makeActor("admin", "all"), { cardId })).rejects.toMatchObject({
    code: "forbidden",
  });
});
