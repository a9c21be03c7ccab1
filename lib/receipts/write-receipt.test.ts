import { eq } from "drizzle-orm";
import { expect, test, vi } from "vitest";
import { makeTenant, systemActor, withEverything } from "@/lib/access/testing";
import { invoices } from "@/lib/invoices/schema";
import { receipts } from "./schema";
import { documentsOf, makeReceipt, makeSale, makeSeller } from "./testing/sold";
import { writeReceipt } from "./write-receipt";

/** Invoices whose receipt is cut off by a fault after its row was written. */
const broken = vi.hoisted(() => new Set<string>());
vi.mock("@/lib/platform/live", () => ({
  notifyLive: async (_: unknown, { id }: { id: string }) => {
    if (broken.has(id)) throw new Error("cut off");
  },
}));

const upTo = (many: number) => Array.from({ length: many }, (_, at) => BigInt(at + 1));

test("a settled invoice of a registered business gets a tax invoice, GCT taken out of the price", async () => {
  const { merchantId } = await makeSeller();
  const receipt = await makeReceipt(merchantId);
  expect(receipt).toMatchObject({
    ...{ series: "receipt", number: 1n, total: 245_000n, taxable: 213_043n, tax: 31_957n },
    ...{ zeroRated: 0n, exempt: 0n, untaxed: 0n, paid: 245_000n, msat: 16_334_000n },
    seller: { trn: "001234567", gctNumber: "001-234-567" },
    lines: [{ description: "Two bags of coffee", basisPoints: 1500, gross: "245000" }],
    payments: [{ method: "BTC-LN", rate: "15000000.00", ratePair: "BTC_JMD" }],
  });
  expect(receipt.code).toMatch(/^[0-9a-z]{26}$/);
});

test("without a registration nothing is taxed; marked by a person, the price stands with no payment", async () => {
  const { id } = await makeTenant();
  const receipt = await makeReceipt(id, { value: 0n });
  expect(receipt).toMatchObject({ untaxed: 245_000n, total: 245_000n, tax: 0n, payments: [] });
});

test("told twice or by ten at once, one invoice has one receipt", async () => {
  const { merchantId } = await makeSeller();
  const invoiceId = await makeSale(merchantId);
  const wrote = await Promise.all(upTo(10).map(() => writeReceipt(systemActor, { invoiceId })));
  expect(new Set(wrote.map(({ receiptId }) => receiptId)).size).toBe(1);
  await makeReceipt(merchantId);
  expect((await documentsOf(merchantId)).map(({ number }) => number)).toEqual([1n, 2n]);
});

test("200 writers of two businesses at once, a tenth of them cut off before the end: no number is left out", async () => {
  const shops = [await makeSeller(), await makeSeller()];
  const sales = await Promise.all(
    upTo(200).map((at) => makeSale(shops[Number(at % 2n)]?.merchantId ?? "")),
  );
  for (const invoiceId of sales.filter((_, at) => at % 10 === 3 || at % 10 === 6))
    broken.add(invoiceId);
  const many = broken.size;
  const tries = await Promise.allSettled(
    sales.map((invoiceId) => writeReceipt(systemActor, { invoiceId })),
  );
  expect(tries.filter(({ status }) => status === "rejected")).toHaveLength(many);
  const numbersOf = async (merchantId: string) =>
    (await documentsOf(merchantId)).map(({ number }) => number);
  for (const { merchantId } of shops) expect(await numbersOf(merchantId)).toEqual(upTo(80));
  const again = [...broken];
  broken.clear();
  await Promise.all(again.map((invoiceId) => writeReceipt(systemActor, { invoiceId })));
  for (const { merchantId } of shops) expect(await numbersOf(merchantId)).toEqual(upTo(100));
});

test("numbers follow the clock", async () => {
  const { merchantId } = await makeSeller();
  const sales = await Promise.all(upTo(30).map(() => makeSale(merchantId)));
  await Promise.all(sales.map((invoiceId) => writeReceipt(systemActor, { invoiceId })));
  const times = (await documentsOf(merchantId)).map(({ issuedAt }) => issuedAt.getTime());
  expect(times).toEqual(times.toSorted((a, b) => a - b));
});

test("a person may not write one, nor may an unpaid invoice have one", async () => {
  const { merchantId, owner } = await makeSeller();
  const invoiceId = await makeSale(merchantId);
  await expect(writeReceipt(owner, { invoiceId })).rejects.toMatchObject({ code: "forbidden" });
  await withEverything((tx) =>
    tx.update(invoices).set({ status: "expired" }).where(eq(invoices.id, invoiceId)),
  );
  await expect(writeReceipt(systemActor, { invoiceId })).rejects.toMatchObject({
    code: "conflict",
  });
  expect(await documentsOf(merchantId)).toEqual([]);
});

test("the database lets nobody change or take away a document", async () => {
  const { merchantId } = await makeSeller();
  const { id } = await makeReceipt(merchantId);
  const changed = withEverything((tx) =>
    tx.update(receipts).set({ total: 1n }).where(eq(receipts.id, id)),
  );
  await expect(changed).rejects.toMatchObject({ cause: { code: "42501" } });
  const gone = withEverything((tx) => tx.delete(receipts).where(eq(receipts.id, id)));
  await expect(gone).rejects.toMatchObject({ cause: { code: "42501" } });
});
