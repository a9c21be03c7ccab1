import { afterAll, expect, test } from "vitest";
import { makeActor, systemActor } from "@/lib/access/testing";
import { makeShop } from "@/lib/invoices/testing/asked";
import { closeDb } from "@/lib/platform/db";
import { confirmBatch } from "./confirm-batch";
import { makeSlice } from "./make-slice";
import { stopBatch } from "./stop-batch";
import { everythingOf, uploaded } from "./testing/file";

afterAll(closeDb);

test("what is not asked for stays unmade until somebody lets it go on", async () => {
  const { owner, merchantId, batchId } = await uploaded();
  const early = stopBatch(owner, { batchId });
  await expect(early).rejects.toMatchObject({ code: "conflict" });
  await confirmBatch(owner, { batchId, count: 2 });
  for (const _ of [1, 2]) await stopBatch(owner, { batchId });
  await makeSlice(systemActor, { batchId });
  expect((await everythingOf(merchantId)).invoices).toEqual([]);
  await confirmBatch(owner, { batchId, count: 2 });
  await makeSlice(systemActor, { batchId });
  expect((await everythingOf(merchantId)).invoices).toHaveLength(2);
});

test("a cashier may not, and to another business there is no such file", async () => {
  const { merchantId, batchId } = await uploaded();
  const cashier = stopBatch(makeActor("cashier", merchantId), { batchId });
  await expect(cashier).rejects.toMatchObject({ code: "forbidden" });
  const stranger = stopBatch((await makeShop()).owner, { batchId });
  await expect(stranger).rejects.toMatchObject({ code: "not-found" });
});
