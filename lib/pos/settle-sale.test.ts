import { afterAll, expect, test } from "vitest";
import { systemActor } from "@/lib/access/testing";
import { closeDb } from "@/lib/platform/db";
import { dropSale } from "./drop-sale";
import { makeSale } from "./make-sale";
import { settleSale } from "./settle-sale";
import { asked, makeCounter } from "./testing/counter";
import { rowsOf } from "./testing/rows";

afterAll(closeDb);

test("a sale given up and paid all the same counts, and other invoices concern no sale", async () => {
  const counter = await makeCounter();
  const { cashier, till, merchantId } = counter;
  const input = asked(counter, { tender: "bitcoin" });
  await makeSale(cashier, input);
  await dropSale(cashier, { till, idempotencyKey: input.idempotencyKey });
  const invoiceId = (await rowsOf(merchantId)).sales[0]?.invoiceId ?? "";
  expect(await settleSale(systemActor, { invoiceId: "inv_none" })).toEqual({ settled: false });
  expect(await settleSale(systemActor, { invoiceId })).toEqual({ settled: true });
  expect((await rowsOf(merchantId)).sales).toMatchObject([{ status: "paid" }]);
});

test("people may not settle a sale", async () => {
  const { owner } = await makeCounter();
  await expect(settleSale(owner, { invoiceId: "inv_none" })).rejects.toMatchObject({
    code: "forbidden",
  });
});
