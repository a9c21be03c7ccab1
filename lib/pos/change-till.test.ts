import { afterAll, expect, test } from "vitest";
import { closeDb } from "@/lib/platform/db";
import { changeTill } from "./change-till";
import { closeShift } from "./close-shift";
import { createTill } from "./create-till";
import { openShift } from "./open-shift";
import { makeCounter } from "./testing/counter";
import { rowsOf } from "./testing/rows";

afterAll(closeDb);

test("a till is changed, twice the same, and keeps its name apart from the others", async () => {
  const { merchantId, owner, till } = await makeCounter();
  const input = { tillId: till, name: "Counter", taxRate: "0", tipPresets: "" };
  await changeTill(owner, input);
  await changeTill(owner, input);
  expect((await rowsOf(merchantId)).tills).toMatchObject([{ name: "Counter", taxRate: 0 }]);
  await createTill(owner, { merchantId, name: "Bar" });
  await expect(changeTill(owner, { ...input, name: "BAR" })).rejects.toMatchObject({
    code: "conflict",
  });
});

test("it goes out of use only with its drawer counted", async () => {
  const { owner, cashier, till, merchantId } = await makeCounter();
  const shut = { tillId: till, name: "Front", closed: true };
  const { id: shiftId } = await openShift(cashier, { till, float: "100" });
  await expect(changeTill(owner, shut)).rejects.toMatchObject({ code: "conflict" });
  await closeShift(cashier, { till, shiftId, counted: "100" });
  await changeTill(owner, shut);
  expect((await rowsOf(merchantId)).tills).toMatchObject([{ closed: true }]);
});

test("a cashier may not, and another business's till does not exist", async () => {
  const { cashier, stranger, till } = await makeCounter();
  const input = { tillId: till, name: "Mine" };
  await expect(changeTill(cashier, input)).rejects.toMatchObject({ code: "forbidden" });
  await expect(changeTill(stranger, input)).rejects.toMatchObject({ code: "not-found" });
});
