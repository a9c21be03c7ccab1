import { afterAll, expect, test } from "vitest";
import { makeActor, systemActor, systemScope } from "@/lib/access/testing";
import { makeShop } from "@/lib/invoices/testing/asked";
import { closeDb } from "@/lib/platform/db";
import { confirmBatch } from "./confirm-batch";
import { makeSlice } from "./make-slice";
import { getBatch } from "./queries";
import { retryBatch } from "./retry-batch";
import { answered, everythingOf, uploaded } from "./testing/file";

afterAll(closeDb);

test("what BTCPay would not make is asked for again as the same invoices", async () => {
  const { owner, merchantId, batchId } = await uploaded();
  const early = retryBatch(owner, { batchId });
  await expect(early).rejects.toMatchObject({ code: "conflict" });
  await confirmBatch(owner, { batchId, count: 2 });
  for (const _ of [1, 2]) await makeSlice(systemActor, { batchId });
  await answered(merchantId, "failed");
  const scope = systemScope("btcpay:apply");
  expect((await getBatch(scope, batchId)).counts).toMatchObject({ failed: 2, made: 0 });
  expect(await retryBatch(owner, { batchId })).toEqual({ count: 2 });
  expect(await retryBatch(owner, { batchId })).toEqual({ count: 0 });
  const before = (await everythingOf(merchantId)).invoices.map(({ id }) => id);
  for (const _ of [1, 2]) await makeSlice(systemActor, { batchId });
  const { invoices, batches } = await everythingOf(merchantId);
  expect(invoices.map(({ id }) => id)).toEqual(before);
  expect(invoices.map(({ status }) => status)).toEqual(["requested", "requested"]);
  expect(batches).toMatchObject([{ state: "done" }]);
});

test("a cashier may not, and to another business there is no such file", async () => {
  const { merchantId, batchId } = await uploaded();
  const cashier = retryBatch(makeActor("cashier", merchantId), { batchId });
  await expect(cashier).rejects.toMatchObject({ code: "forbidden" });
  const stranger = retryBatch((await makeShop()).owner, { batchId });
  await expect(stranger).rejects.toMatchObject({ code: "not-found" });
});
