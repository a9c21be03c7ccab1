import { afterAll, expect, test } from "vitest";
import { systemActor, systemScope } from "@/lib/access/testing";
import { listInvoiceEvents } from "@/lib/invoices/queries";
import { closeDb } from "@/lib/platform/db";
import { recordClaimMail } from "./record-claim-mail";
import { refundInvoice } from "./refund-invoice";
import { paidInvoice, refundRow, wish } from "./testing/paid";

afterAll(closeDb);

test("that the link was mailed is told by name on the timeline; only the console itself says so", async () => {
  const { invoiceId, owner } = await paidInvoice();
  const { id: refundId } = await refundInvoice(owner, wish(invoiceId));
  const told = { refundId, askedBy: { id: owner.id, name: owner.name } };
  await expect(recordClaimMail(owner, told)).rejects.toMatchObject({ code: "forbidden" });
  expect((await refundRow(refundId)).claimMailedAt).toBeNull();
  await recordClaimMail(systemActor, told);
  expect((await refundRow(refundId)).claimMailedAt).toBeInstanceOf(Date);
  const [event] = await listInvoiceEvents(systemScope("btcpay:apply"), invoiceId);
  expect(event).toMatchObject({
    ...{ kind: "refund-link-mailed", actorId: owner.id },
    detail: { refund: refundId, by: owner.name },
  });
});
