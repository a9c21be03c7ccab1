import { afterAll, expect, test } from "vitest";
import { makeActor } from "@/lib/access/testing";
import { makeShop } from "@/lib/invoices/testing/asked";
import { closeDb } from "@/lib/platform/db";
import { confirmBatch } from "./confirm-batch";
import { everythingOf, uploaded } from "./testing/file";

afterAll(closeDb);

test("names who confirmed; a second time changes nothing, and makes no invoice by itself", async () => {
  const { owner, merchantId, batchId } = await uploaded();
  for (const _ of [1, 2]) await confirmBatch(owner, { batchId, count: 2 });
  const { batches, invoices } = await everythingOf(merchantId);
  expect(batches).toMatchObject([
    { state: "making", confirmedBy: owner.id, confirmedName: owner.name },
  ]);
  expect(invoices).toEqual([]);
});

test("another number than the person was told makes nothing", async () => {
  const { owner, merchantId, batchId } = await uploaded();
  const more = confirmBatch(owner, { batchId, count: 3 });
  await expect(more).rejects.toMatchObject({ code: "conflict" });
  expect((await everythingOf(merchantId)).batches).toMatchObject([{ state: "preview" }]);
});

test("a cashier may not, and to another business there is no such file", async () => {
  const { merchantId, batchId } = await uploaded();
  const wish = { batchId, count: 2 };
  const cashier = confirmBatch(makeActor("cashier", merchantId), wish);
  await expect(cashier).rejects.toMatchObject({ code: "forbidden" });
  const stranger = confirmBatch((await makeShop()).owner, wish);
  await expect(stranger).rejects.toMatchObject({ code: "not-found" });
});
