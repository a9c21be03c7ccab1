import { afterAll, expect, test } from "vitest";
import { makeActor, systemActor } from "@/lib/access/testing";
import { closeDb } from "@/lib/platform/db";
import { editRequest } from "./edit-request";
import { followInvoice } from "./follow-invoice";
import { startPayment } from "./start-payment";
import { becomes, madeRequest, payer, requestRow } from "./testing";

afterAll(closeDb);

test("what is asked for changes, but never below what was paid nor under an open payment", async () => {
  const { id, code, owner } = await madeRequest({ partial: true });
  const edit = (amount: string) =>
    editRequest(owner, { requestId: id, title: "Catering", amount, partial: true });
  const { id: invoiceId } = await startPayment(systemActor, {
    ...{ code, payerKey: payer(), amount: "1000" },
  });
  await expect(edit("3000")).rejects.toMatchObject({ code: "conflict" });
  await edit("2450");
  await becomes(invoiceId, { status: "settled", paidAmount: 100_000n });
  await followInvoice(systemActor, { invoiceId });
  await expect(edit("999.99")).rejects.toMatchObject({ fields: { amount: [expect.any(String)] } });
  await edit("1000");
  expect(await requestRow(id)).toMatchObject({ amount: 100_000n, paidAmount: 100_000n });
});

test("an accountant may not, and another business's request does not exist", async () => {
  const { id, merchantId } = await madeRequest();
  const other = await madeRequest();
  const wish = { requestId: id, title: "Mine", amount: "1" };
  await expect(editRequest(makeActor("accountant", merchantId), wish)).rejects.toMatchObject({
    code: "forbidden",
  });
  await expect(editRequest(other.owner, wish)).rejects.toMatchObject({ code: "not-found" });
});
