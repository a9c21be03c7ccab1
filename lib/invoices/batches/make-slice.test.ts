import { and, eq } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { systemActor, systemScope, withEverything } from "@/lib/access/testing";
import { createInvoice } from "@/lib/invoices/create-invoice";
import { listInvoiceEvents } from "@/lib/invoices/queries";
import { asked } from "@/lib/invoices/testing/asked";
import { closeDb } from "@/lib/platform/db";
import { jobs } from "@/lib/platform/schema";
import { confirmBatch } from "./confirm-batch";
import { makeSlice } from "./make-slice";
import { batchesToMake } from "./queries/to-make";
import { onTheWay } from "./rules/pace";
import { answered, everythingOf, uploaded } from "./testing/file";

afterAll(closeDb);
const scope = systemScope("btcpay:apply");
const toBeMade = (merchantId: string) =>
  withEverything((tx) =>
    tx
      .select({ key: jobs.uniqueKey })
      .from(jobs)
      .where(and(eq(jobs.merchantId, merchantId), eq(jobs.kind, "invoices.create-at-btcpay"))),
  );

test("asks for each ready row once, in the name of who confirmed it, and then is done", async () => {
  const { owner, merchantId, batchId } = await uploaded();
  await makeSlice(systemActor, { batchId });
  expect((await everythingOf(merchantId)).invoices).toEqual([]);
  await confirmBatch(owner, { batchId, count: 2 });
  for (const _ of [1, 2, 3]) await makeSlice(systemActor, { batchId });
  const { batches, invoices } = await everythingOf(merchantId);
  expect(batches).toMatchObject([{ state: "done" }]);
  expect(invoices).toMatchObject([
    { orderNumber: "A-1", amount: 245_000n, source: "import", createdBy: owner.id },
    { orderNumber: "A-3", amount: 1050n, asset: "USD/2", description: "Cups" },
  ]);
  expect(await toBeMade(merchantId)).toHaveLength(2);
  const events = await listInvoiceEvents(scope, invoices[0]?.id ?? "");
  expect(events).toMatchObject([{ kind: "requested", actorId: owner.id }]);
});

test("never more at once than BTCPay is given, whoever calls twice at the same time", async () => {
  const lines = Array.from({ length: 60 }, () => "10");
  const { owner, merchantId, batchId } = await uploaded(["amount", ...lines].join("\n"));
  await confirmBatch(owner, { batchId, count: 60 });
  await Promise.all([1, 2, 3].map(() => makeSlice(systemActor, { batchId })));
  expect((await everythingOf(merchantId)).invoices).toHaveLength(onTheWay);
  expect(await batchesToMake(scope, onTheWay)).not.toContain(batchId);
  await answered(merchantId, "new");
  expect(await batchesToMake(scope, onTheWay)).toContain(batchId);
  for (const _ of [1, 2, 3]) {
    await makeSlice(systemActor, { batchId });
    await answered(merchantId, "new");
  }
  expect((await everythingOf(merchantId)).invoices).toHaveLength(60);
});

test("an order number that was taken since the preview is named and not asked for", async () => {
  const { owner, merchantId, batchId } = await uploaded();
  await createInvoice(owner, asked(merchantId, { orderNumber: "A-1" }));
  await confirmBatch(owner, { batchId, count: 2 });
  await makeSlice(systemActor, { batchId });
  const { rows, invoices } = await everythingOf(merchantId);
  expect(rows[0]).toMatchObject({ state: "bad", faults: [{ column: "Order number" }] });
  expect(invoices.filter(({ orderNumber }) => orderNumber === "A-1")).toHaveLength(1);
});

test("a person may not order it", async () => {
  const { owner, batchId } = await uploaded();
  await expect(makeSlice(owner, { batchId })).rejects.toMatchObject({ code: "forbidden" });
});
