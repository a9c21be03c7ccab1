import { expect, test } from "vitest";
import { systemActor } from "@/lib/access/testing";
import { newId } from "@/lib/platform/ids";
import { documentsOf, makeReceipt, makeSale, makeSeller } from "./testing/sold";
import { writeCreditNote } from "./write-credit-note";

const refund = (invoiceId: string, amount: bigint, refundId = newId("rfd")) =>
  writeCreditNote(systemActor, { invoiceId, refundId, amount, msat: 1_000_000n });

test("parts and the rest take back exactly the sale and its tax, each on its own numbered note", async () => {
  const { merchantId } = await makeSeller();
  const { id, invoiceId } = await makeReceipt(merchantId);
  for (const part of [33_333n, 1n, 100_000n, 111_666n]) await refund(invoiceId, part);
  const notes = (await documentsOf(merchantId)).filter(({ series }) => series === "credit-note");
  expect(notes.map(({ number }) => number)).toEqual([1n, 2n, 3n, 4n]);
  expect(notes.every(({ receiptId }) => receiptId === id)).toBe(true);
  expect(notes.map(({ total }) => total)).toEqual([-33_333n, -1n, -100_000n, -111_666n]);
  const all = await documentsOf(merchantId);
  for (const column of ["total", "tax", "taxable"] as const)
    expect(all.reduce((sum, one) => sum + one[column], 0n)).toBe(0n);
});

test("a refund told twice at once has one note; told before the settlement, its receipt comes first", async () => {
  const { merchantId } = await makeSeller();
  const invoiceId = await makeSale(merchantId);
  const refundId = newId("rfd");
  await Promise.all([1, 2, 3].map(() => refund(invoiceId, 5_000n, refundId)));
  expect((await documentsOf(merchantId)).map(({ series }) => series)).toEqual([
    "credit-note",
    "receipt",
  ]);
});

test("100 refunds of 20 sales at once leave no gap, and never more than the sale goes back", async () => {
  const { merchantId } = await makeSeller();
  const sales = await Promise.all(
    Array.from({ length: 20 }, () => makeSale(merchantId, { amount: 40_001n })),
  );
  await Promise.all(
    sales.flatMap((invoiceId) => [1, 2, 3, 4, 5].map(() => refund(invoiceId, 10_000n))),
  );
  const all = await documentsOf(merchantId);
  const notes = all.filter(({ series }) => series === "credit-note");
  expect(notes.map(({ number }) => number)).toEqual(notes.map((_, at) => BigInt(at + 1)));
  expect(notes).toHaveLength(100);
  for (const column of ["total", "tax"] as const)
    expect(all.reduce((sum, one) => sum + one[column], 0n)).toBe(0n);
});

test("what was paid above the price goes back without a note; a person may not write one", async () => {
  const { merchantId, owner } = await makeSeller();
  const { invoiceId } = await makeReceipt(merchantId, { amount: 100_000n, value: 120_000n });
  await refund(invoiceId, 120_000n);
  expect(await refund(invoiceId, 1n)).toBeNull();
  const notes = (await documentsOf(merchantId)).filter(({ series }) => series === "credit-note");
  expect(notes.map(({ total, paid }) => [total, paid])).toEqual([[-100_000n, -120_000n]]);
  const input = { invoiceId, refundId: newId("rfd"), amount: 1n, msat: 1n };
  await expect(writeCreditNote(owner, input)).rejects.toMatchObject({ code: "forbidden" });
});
