import { afterAll, expect, test } from "vitest";
import { makeActor, systemActor, systemScope } from "@/lib/access/testing";
import { closeDb } from "@/lib/platform/db";
import { followInvoice } from "./follow-invoice";
import { movedInvoices } from "./queries/due";
import { followMovedInvoices } from "./sagas";
import { startPayment } from "./start-payment";
import { becomes, kindsOf, linksOf, madeRequest, payer, requestRow } from "./testing";

afterAll(closeDb);

async function started(more: object = {}) {
  const made = await madeRequest(more);
  const { id: invoiceId } = await startPayment(systemActor, {
    code: made.code,
    payerKey: payer(),
  });
  return { ...made, invoiceId };
}

test("settled counts once, however often and at once it is told", async () => {
  const { id, invoiceId } = await started();
  await becomes(invoiceId, { status: "settled", paidAmount: 245_000n });
  await Promise.all([1, 2, 3].map(() => followInvoice(systemActor, { invoiceId })));
  expect(await requestRow(id)).toMatchObject({ paidAmount: 245_000n, heldAmount: 0n });
  expect(await kindsOf(id)).toEqual(["created", "started", "paid"]);
});

test("part paid and run out is held, and counts what came once it is accepted by hand", async () => {
  const { id, invoiceId } = await started();
  await becomes(invoiceId, {
    ...{ status: "expired", additionalStatus: "paid-partial", paidAmount: 60_000n },
  });
  await followInvoice(systemActor, { invoiceId });
  expect(await requestRow(id)).toMatchObject({ paidAmount: 0n, heldAmount: 60_000n });
  await becomes(invoiceId, { status: "settled", additionalStatus: "marked" });
  expect(await movedInvoices(systemScope("requests:serve"))).toContain(invoiceId);
  await followMovedInvoices();
  expect(await requestRow(id)).toMatchObject({ paidAmount: 60_000n, heldAmount: 0n });
});

test("one that was paid and is voided afterwards counts no more", async () => {
  const { id, invoiceId } = await started();
  await becomes(invoiceId, { status: "settled", paidAmount: 245_000n });
  await followMovedInvoices();
  await becomes(invoiceId, { status: "invalid", additionalStatus: "marked" });
  await followMovedInvoices();
  expect(await requestRow(id)).toMatchObject({ paidAmount: 0n });
  expect(await linksOf(id)).toMatchObject([{ state: "over", paid: 0n }]);
});

test("an invoice of no request changes nothing, and people may not say what counts", async () => {
  await followInvoice(systemActor, { invoiceId: "inv_none" });
  const { invoiceId, merchantId } = await started();
  await expect(followInvoice(makeActor("owner", merchantId), { invoiceId })).rejects.toMatchObject({
    code: "forbidden",
  });
});
