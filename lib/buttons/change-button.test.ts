import { afterAll, expect, test } from "vitest";
import { makeActor } from "@/lib/access/testing";
import { closeDb } from "@/lib/platform/db";
import { changeButton } from "./change-button";
import { buttonRow, custom, madeButton } from "./testing";

afterAll(closeDb);

const terms = { name: "Gift box", label: "Buy it", look: "dark" as const };

test("changed twice alike is changed once, and its kind and currency stay", async () => {
  const { id: buttonId, owner } = await madeButton(custom);
  const wish = { buttonId, ...terms, amount: "700.50", min: "500", kind: "fixed", currency: "USD" };
  await changeButton(owner, wish);
  await changeButton(owner, wish);
  expect(await buttonRow(buttonId)).toMatchObject({
    ...{ label: "Buy it", look: "dark", amount: 70_050n, min: 50_000n, max: null },
    ...{ kind: "custom", currency: "JMD" },
  });
});

test("what is wrong changes nothing", async () => {
  const { id: buttonId, owner } = await madeButton(custom);
  const before = await buttonRow(buttonId);
  await expect(
    changeButton(owner, { buttonId, ...terms, amount: "5", min: "500" }),
  ).rejects.toMatchObject({ fields: { amount: ["This is less than the least amount"] } });
  expect(await buttonRow(buttonId)).toEqual(before);
});

test("a cashier may not, and another business's button does not exist", async () => {
  const { id: buttonId, merchantId } = await madeButton();
  const { owner } = await madeButton();
  const wish = { buttonId, ...terms, amount: "5" };
  await expect(changeButton(makeActor("cashier", merchantId), wish)).rejects.toMatchObject({
    code: "forbidden",
  });
  await expect(changeButton(owner, wish)).rejects.toMatchObject({ code: "not-found" });
});
