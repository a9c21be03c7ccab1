import { eq } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { auditLog } from "@/lib/access/schema";
import { makeActor, systemScope, withEverything } from "@/lib/access/testing";
import { invoices } from "@/lib/invoices/schema";
import { makeShop } from "@/lib/invoices/testing/asked";
import { invoiceRow } from "@/lib/invoices/testing/states";
import { closeDb } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { getBatch } from "./queries";
import { everythingOf, sample, uploaded } from "./testing/file";
import { uploadBatch } from "./upload-batch";

afterAll(closeDb);

test("keeps the rows with what is wrong with them, makes nothing, and keeps the file out of the audit log", async () => {
  const { merchantId, batchId } = await uploaded();
  const { rows, invoices } = await everythingOf(merchantId);
  expect(rows.map(({ number, state }) => [number, state])).toEqual([
    [2, "ready"],
    [3, "bad"],
    [4, "ready"],
  ]);
  expect(rows[1]?.faults).toEqual([{ column: "Amount", why: "The amount must be more than 0" }]);
  expect(invoices).toEqual([]);
  expect(await getBatch(systemScope("btcpay:apply"), batchId)).toMatchObject({
    counts: { bad: 1, ready: 2, making: 0, failed: 0, made: 0 },
    sums: [
      { currency: "JMD", value: { amount: 245_000n, asset: "JMD/2" } },
      { currency: "USD", value: { amount: 1050n, asset: "USD/2" } },
    ],
  });
  const audit = await withEverything((tx) =>
    tx.select().from(auditLog).where(eq(auditLog.merchantId, merchantId)),
  );
  expect(audit).toMatchObject([
    { command: "invoices.upload-batch", subjectId: batchId, input: { text: "[redacted]" } },
  ]);
});

test("5,000 rows are kept as they are", async () => {
  const lines = Array.from(
    { length: 5000 },
    (_, at) => `N-${at},${at % 125 === 60 ? "x" : "24.50"}`,
  );
  const { merchantId, batchId } = await uploaded(["order,amount", ...lines].join("\n"));
  const { counts } = await getBatch(systemScope("btcpay:apply"), batchId);
  expect(counts).toMatchObject({ ready: 4960, bad: 40 });
  expect((await everythingOf(merchantId)).invoices).toEqual([]);
});

test("the same key again is the same file, and with another file a conflict", async () => {
  const { owner, input, batchId, merchantId } = await uploaded();
  expect(await uploadBatch(owner, input)).toEqual({ id: batchId });
  const other = uploadBatch(owner, { ...input, text: "amount\n1" });
  await expect(other).rejects.toMatchObject({ code: "conflict" });
  expect((await everythingOf(merchantId)).batches).toHaveLength(1);
});

test("an order number that an open or paid invoice has is named; one that ran out is free", async () => {
  const { tenant, owner } = await makeShop();
  const merchantId = tenant.id;
  const rows = [
    invoiceRow({ merchantId, status: "settled", orderNumber: "A-1" }),
    invoiceRow({ merchantId, status: "expired", orderNumber: "A-3" }),
  ];
  await withEverything((tx) => tx.insert(invoices).values(rows));
  await uploadBatch(owner, { merchantId, text: sample, idempotencyKey: newId("key") });
  const kept = (await everythingOf(merchantId)).rows;
  expect(kept[0]?.faults).toEqual([
    { column: "Order number", why: "An invoice has this order number already" },
  ]);
  expect(kept[2]?.state).toBe("ready");
});

test("a cashier may not, another business does not exist, and what is no file is refused at the field", async () => {
  const { owner, input, merchantId } = await uploaded();
  const cashier = uploadBatch(makeActor("cashier", merchantId), input);
  await expect(cashier).rejects.toMatchObject({ code: "forbidden" });
  const elsewhere = uploadBatch(owner, { ...input, merchantId: (await makeShop()).tenant.id });
  await expect(elsewhere).rejects.toMatchObject({ code: "not-found" });
  const nothing = uploadBatch(owner, {
    ...input,
    text: "one,two\n1,2",
    idempotencyKey: newId("key"),
  });
  await expect(nothing).rejects.toMatchObject({
    code: "invalid",
    fields: { text: [expect.stringContaining("amount")] },
  });
  expect((await everythingOf(merchantId)).batches).toHaveLength(1);
});
