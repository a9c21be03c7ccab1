import { afterAll, expect, test } from "vitest";
import { makeActor } from "@/lib/access/testing";
import { closeDb } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { createButton } from "./create-button";
import { buttonRow, custom, madeButton, slider } from "./testing";

afterAll(closeDb);

test("the same form twice is one button; another wish under its key is refused", async () => {
  const { id, owner, wish } = await madeButton();
  expect(await createButton(owner, wish)).toEqual({ id, repeated: true });
  await expect(createButton(owner, { ...wish, amount: "1" })).rejects.toMatchObject({
    code: "conflict",
  });
  expect(await buttonRow(id)).toMatchObject({ amount: 150_000n, min: null, step: null });
});

test("pasted addresses of pages become their sites, each once", async () => {
  const { id } = await madeButton({
    origins: "https://Shop.example.com/a?b=c\n https://shop.example.com, http://127.0.0.1:4000/x",
    returnAddress: "https://shop.example.com/thanks",
  });
  expect(await buttonRow(id)).toMatchObject({
    origins: ["https://shop.example.com", "http://127.0.0.1:4000"],
    returnAddress: "https://shop.example.com/thanks",
  });
});

test("every field that is wrong is named", async () => {
  const { owner, wish } = await madeButton();
  const fields = async (more: object) =>
    createButton(owner, { ...wish, idempotencyKey: newId("key"), ...more }).then(
      () => [],
      (refusal) => Object.keys(refusal.fields ?? {}),
    );
  expect(await fields({ amount: "-5" })).toEqual(["amount"]);
  expect(await fields({ amount: "1e9" })).toEqual(["amount"]);
  expect(await fields({ amount: " " })).toEqual(["amount"]);
  expect(await fields({ ...custom, min: "x", max: "0" })).toEqual(["min", "max"]);
  expect(await fields({ ...custom, amount: "100" })).toEqual(["amount"]);
  expect(await fields({ ...custom, min: "300", max: "200" })).toEqual(["max"]);
  expect(await fields({ ...slider, step: undefined })).toEqual(["step"]);
  expect(await fields({ ...slider, step: "400" })).toEqual(["step"]);
  expect(await fields({ ...slider, step: "9000" })).toEqual(["step"]);
  expect(await fields({ ...slider, amount: "1100" })).toEqual(["amount"]);
  expect(await fields({ origins: "shop.example.com" })).toEqual(["origins"]);
  expect(await fields({ origins: "javascript:alert(1)" })).toEqual(["origins"]);
  expect(await fields({ returnAddress: "javascript:alert(1)" })).toEqual(["returnAddress"]);
  expect(await fields({ returnAddress: "https://me:pw@shop.example.com" })).toEqual([
    "returnAddress",
  ]);
  expect(await fields({ label: " " })).toEqual(["label"]);
  expect(await fields({ look: "red" })).toEqual(["look"]);
});

test("a cashier and an accountant may not, and another business does not exist", async () => {
  const { merchantId, wish } = await madeButton();
  const again = { ...wish, idempotencyKey: newId("key") };
  for (const role of ["cashier", "accountant"] as const)
    await expect(createButton(makeActor(role, merchantId), again)).rejects.toMatchObject({
      code: "forbidden",
    });
  const other = await madeButton();
  await expect(createButton(other.owner, again)).rejects.toMatchObject({ code: "not-found" });
});
