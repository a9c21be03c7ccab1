import { eq } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { systemActor, systemScope, withEverything } from "@/lib/access/testing";
import { invoices } from "@/lib/invoices/schema";
import { balancesOf } from "@/lib/invoices/testing/balances";
import { closeDb } from "@/lib/platform/db";
import { receiptOfSettled } from "@/lib/receipts/sagas";
import { documentsOf, register } from "@/lib/receipts/testing/sold";
import { closeShift } from "./close-shift";
import { makeSale } from "./make-sale";
import { openShift } from "./open-shift";
import { saleState } from "./queries/sale-state";
import { settleSale } from "./settle-sale";
import { asked, makeCounter } from "./testing/counter";
import { rowsOf } from "./testing/rows";

afterAll(closeDb);

test("cash goes into the drawer, the item off the shelf, and the sale is named", async () => {
  const counter = await makeCounter();
  const { cashier, till, merchantId } = counter;
  await openShift(cashier, { till, float: "2000" });
  await makeSale(cashier, asked(counter, { given: "100000", tip: "5000", note: "To go" }));
  const { sales, items } = await rowsOf(merchantId);
  expect(sales).toMatchObject([
    {
      ...{ status: "paid", total: 100_000n, tip: 5_000n, tax: 12_391n, given: 100_000n },
      ...{ cashierName: "Cashier", note: "To go" },
    },
  ]);
  expect(items).toMatchObject([{ stock: 18 }]);
  expect(await balancesOf(merchantId)).toEqual({
    [`drawer:${till} JMD/2`]: -300_000n,
    "cash:counted JMD/2": 200_000n,
    "sales JMD/2": 100_000n,
  });
});

test("what is paid at once has its receipt, line by line, with the discount shared and the tip apart", async () => {
  const counter = await makeCounter();
  const { merchantId, cashier } = counter;
  await register(merchantId);
  const input = asked(counter, { tender: "card-terminal", discount: "9500", tip: "5000" });
  await makeSale(cashier, input);
  await makeSale(cashier, input);
  const [receipt, ...more] = await documentsOf(merchantId);
  expect(more).toEqual([]);
  expect(receipt).toMatchObject({
    ...{ number: 1n, invoiceId: null, total: 90_500n, tax: 11_152n, untaxed: 5_000n },
    lines: [
      { description: "Patty", quantity: 2, gross: "81000", tax: "10565", basisPoints: 1500 },
      { description: "", quantity: 1, gross: "4500", tax: "587" },
      { description: "Tip", gross: "5000", tax: "0", category: "none" },
    ],
    payments: [{ method: "card-terminal", value: "90500", msat: "0" }],
  });
  expect((await rowsOf(merchantId)).sales).toMatchObject([{ tax: 11_152n, total: 90_500n }]);
  const shown = await saleState(systemScope("pos:sell"), counter.till, input.idempotencyKey);
  expect(shown.receipt).toMatchObject({ number: "000001", path: `/receipt/${receipt?.code}` });
});

test("fifty sendings of one sale are one sale", async () => {
  const counter = await makeCounter();
  const input = asked(counter, { tender: "card-terminal" });
  const made = await Promise.all(
    Array.from({ length: 50 }, () => makeSale(counter.cashier, input)),
  );
  expect(new Set(made.map(({ id }) => id)).size).toBe(1);
  const { sales, items } = await rowsOf(counter.merchantId);
  expect([sales.length, items[0]?.stock]).toEqual([1, 18]);
  const other = makeSale(counter.cashier, { ...input, tip: "1" });
  await expect(other).rejects.toMatchObject({ code: "conflict" });
  expect(await balancesOf(counter.merchantId)).toEqual({
    "card-terminal JMD/2": -95_000n,
    "sales JMD/2": 95_000n,
  });
});

test("bitcoin waits for its one invoice and is paid once", async () => {
  const counter = await makeCounter();
  const { cashier, merchantId, till } = counter;
  const input = asked(counter, { tender: "bitcoin" });
  await makeSale(cashier, input);
  await makeSale(cashier, input);
  const [sale, ...more] = (await rowsOf(merchantId)).sales;
  expect(more).toEqual([]);
  expect(sale).toMatchObject({ status: "waiting", paidAt: null });
  const invoiceId = sale?.invoiceId ?? "";
  await withEverything((tx) =>
    tx
      .update(invoices)
      .set({ status: "settled", bookedSales: 95_000n, settledAt: new Date() })
      .where(eq(invoices.id, invoiceId)),
  );
  await settleSale(systemActor, { invoiceId });
  await settleSale(systemActor, { invoiceId });
  await receiptOfSettled({ invoiceId });
  expect(await documentsOf(merchantId)).toMatchObject([
    { invoiceId, saleId: sale?.id, lines: [{ description: "Patty", gross: "90000" }, {}] },
  ]);
  const { sales, items } = await rowsOf(merchantId);
  expect(sales).toMatchObject([{ status: "paid" }]);
  expect(items).toMatchObject([{ stock: 18 }]);
  const shown = await saleState(systemScope("pos:sell"), till, input.idempotencyKey);
  expect(shown).toMatchObject({ status: "paid", total: "95000", invoice: { id: invoiceId } });
});

test("cash sold offline is taken into its shift though that was counted since", async () => {
  const counter = await makeCounter();
  const { cashier, till, merchantId } = counter;
  const { id: shiftId } = await openShift(cashier, { till, float: "0" });
  const soldAt = new Date();
  await closeShift(cashier, { till, shiftId, counted: "950" });
  expect(await balancesOf(merchantId)).toMatchObject({ "drawers:difference JMD/2": 95_000n });
  await makeSale(cashier, asked(counter, { soldAt }));
  expect((await rowsOf(merchantId)).shifts).toMatchObject([
    { counted: 95_000n, expected: 95_000n },
  ]);
  expect(await balancesOf(merchantId)).toEqual({
    "cash:counted JMD/2": -95_000n,
    "sales JMD/2": 95_000n,
  });
});

test.each([
  ["lines", { lines: [] }],
  ["lines", { discount: "95000" }],
  ["given", { given: "94999" }],
  ["tip", { tip: "-1" }],
  ["discount", { discount: "1.5" }],
])("%s of %j is refused by name", async (field, fields) => {
  const counter = await makeCounter();
  await openShift(counter.cashier, { till: counter.till, float: "0" });
  await expect(makeSale(counter.cashier, asked(counter, fields))).rejects.toMatchObject({
    code: "invalid",
    fields: { [field]: [expect.any(String)] },
  });
});

test("cash without a shift, strangers' items and people without the permission are refused", async () => {
  const counter = await makeCounter();
  const { cashier, accountant, stranger } = counter;
  const refused = { code: "conflict", message: expect.stringContaining("Open the shift") };
  await expect(makeSale(cashier, asked(counter))).rejects.toMatchObject(refused);
  const card = asked(counter, { tender: "card-terminal" });
  await expect(makeSale(accountant, card)).rejects.toMatchObject({ code: "forbidden" });
  await expect(makeSale(stranger, card)).rejects.toMatchObject({ code: "not-found" });
  const { itemId } = await makeCounter();
  const lines = [{ itemId, name: "Patty", unit: "1", quantity: 1 }];
  await expect(makeSale(cashier, { ...card, lines })).rejects.toMatchObject({ code: "not-found" });
  expect((await rowsOf(counter.merchantId)).sales).toEqual([]);
});
