import { expect, test } from "vitest";
import { makeActor, systemActor } from "@/lib/access/testing";
import { holdCard } from "@/lib/cards/holding/hold-card";
import { paperCard } from "@/lib/cards/testing/blank";
import { admin, tapRows } from "@/lib/cards/testing/issued";
import { refuseHeld } from "./refuse-held";

test("a reading of a held card is noted once a tap; of any other not at all", async () => {
  const { cardId } = await paperCard();
  await refuseHeld(systemActor, { cardId, counter: 1 });
  expect(await tapRows(cardId)).toHaveLength(0);
  await holdCard(admin, { cardId, reason: "lost by the holder" });
  await Promise.all([1, 1, 1].map((counter) => refuseHeld(systemActor, { cardId, counter })));
  await refuseHeld(systemActor, { cardId, counter: 2 });
  expect(await tapRows(cardId)).toMatchObject([
    { counter: 1, state: "declined", reason: "held" },
    { counter: 2, state: "declined", reason: "held" },
  ]);
  await expect(refuseHeld(makeActor("admin", "all"), { cardId, counter: 3 })).rejects.toMatchObject(
    { code: "forbidden" },
  );
});
