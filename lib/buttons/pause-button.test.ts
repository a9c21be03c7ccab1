import { afterAll, expect, test } from "vitest";
import { makeActor, systemActor } from "@/lib/access/testing";
import { closeDb } from "@/lib/platform/db";
import { pauseButton } from "./pause-button";
import { pressButton } from "./press-button";
import { buttonRow, madeButton, madeBy, pressOf } from "./testing";

afterAll(closeDb);

test("paused twice keeps its first moment and takes nobody's press; resumed it does again", async () => {
  const { id: buttonId, owner } = await madeButton();
  await pauseButton(owner, { buttonId, paused: true });
  const { pausedAt } = await buttonRow(buttonId);
  await pauseButton(owner, { buttonId, paused: true });
  expect((await buttonRow(buttonId)).pausedAt).toEqual(pausedAt);
  await expect(pressButton(systemActor, pressOf(buttonId))).rejects.toMatchObject({
    code: "conflict",
  });
  expect(await madeBy(buttonId)).toEqual([]);
  await pauseButton(owner, { buttonId, paused: false });
  await pressButton(systemActor, pressOf(buttonId));
  expect(await madeBy(buttonId)).toHaveLength(1);
});

test("an accountant may not, and another business's button does not exist", async () => {
  const { id: buttonId, merchantId } = await madeButton();
  const { owner } = await madeButton();
  const accountant = makeActor("accountant", merchantId);
  await expect(pauseButton(accountant, { buttonId, paused: true })).rejects.toMatchObject({
    code: "forbidden",
  });
  await expect(pauseButton(owner, { buttonId, paused: true })).rejects.toMatchObject({
    code: "not-found",
  });
});
