import { expect, test } from "vitest";
import { makeActor, systemActor } from "@/lib/access/testing";
import { paperCard } from "@/lib/cards/testing/blank";
import { cardRow } from "@/lib/cards/testing/issued";
import { consumeTap } from "./consume-tap";

test("a tap is used up once, and an older one never", async () => {
  const { cardId } = await paperCard();
  const tries = await Promise.allSettled(
    [5, 5, 5].map((counter) => consumeTap(systemActor, { cardId, counter })),
  );
  expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  await expect(consumeTap(systemActor, { cardId, counter: 4 })).rejects.toMatchObject({
    code: "conflict",
  });
  expect((await cardRow(cardId)).counter).toBe(5);
  await expect(consumeTap(makeActor("admin", "all"), { cardId, counter: 6 })).rejects.toMatchObject(
    { code: "forbidden" },
  );
});
