import { eq } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { withEverything } from "@/lib/access/testing";
import { invoices } from "@/lib/invoices/schema";
import { closeDb } from "@/lib/platform/db";
import { jobs } from "@/lib/platform/schema";
import { dropSale } from "./drop-sale";
import { makeSale } from "./make-sale";
import { asked, type Counter, makeCounter } from "./testing/counter";
import { rowsOf } from "./testing/rows";

afterAll(closeDb);

async function waiting(counter: Counter, change: Partial<typeof invoices.$inferInsert>) {
  const input = asked(counter, { tender: "bitcoin" });
  await makeSale(counter.cashier, input);
  await withEverything((tx) =>
    tx.update(invoices).set(change).where(eq(invoices.merchantId, counter.merchantId)),
  );
  return { till: counter.till, idempotencyKey: input.idempotencyKey };
}

test("a waiting sale is given up once, and its invoice is voided", async () => {
  const counter = await makeCounter();
  const markable = ["settled", "invalid"];
  const about = await waiting(counter, { status: "new", btcpayId: "btc1", markable });
  await dropSale(counter.cashier, about);
  await dropSale(counter.cashier, about);
  expect((await rowsOf(counter.merchantId)).sales).toMatchObject([{ status: "dropped" }]);
  const kinds = await withEverything((tx) =>
    tx.select().from(jobs).where(eq(jobs.merchantId, counter.merchantId)),
  );
  const marks = kinds.filter(({ kind }) => kind === "invoices.mark-at-btcpay");
  expect(marks).toMatchObject([{ payload: { as: "invalid" } }]);
});

test("one that is being paid is not given up", async () => {
  const counter = await makeCounter();
  const about = await waiting(counter, { status: "processing", paidAmount: 5n });
  await expect(dropSale(counter.cashier, about)).rejects.toMatchObject({ code: "conflict" });
  expect((await rowsOf(counter.merchantId)).sales).toMatchObject([{ status: "waiting" }]);
});

test("another business's sale does not exist, an accountant may not", async () => {
  const counter = await makeCounter();
  const about = await waiting(counter, { fault: null });
  await expect(dropSale(counter.stranger, about)).rejects.toMatchObject({ code: "not-found" });
  await expect(dropSale(counter.accountant, about)).rejects.toMatchObject({ code: "forbidden" });
});
