import { afterAll, expect, test } from "vitest";
import { systemActor } from "@/lib/access/testing";
import { balancesOf } from "@/lib/invoices/testing/balances";
import { closeDb } from "@/lib/platform/db";
import { failRefund } from "./fail-refund";
import { refundInvoice } from "./refund-invoice";
import { paidInvoice, refundRow, wish } from "./testing/paid";

afterAll(closeDb);

test("what BTCPay would not make gives its money back, once", async () => {
  const { invoiceId, owner, merchantId } = await paidInvoice();
  const { id: refundId } = await refundInvoice(owner, wish(invoiceId));
  const failed = { refundId, fault: "BTCPay: Cannot refund this invoice", final: true };
  await Promise.all([failRefund(systemActor, failed), failRefund(systemActor, failed)]);
  expect(await refundRow(refundId)).toMatchObject({
    status: "failed",
    countsMsat: 0n,
    fault: failed.fault,
  });
  expect(await balancesOf(merchantId)).toEqual({});
  await refundInvoice(owner, wish(invoiceId));
});

test("a refused claim leaves the link good, and only the console itself may say so", async () => {
  const { invoiceId, owner } = await paidInvoice();
  const { id: refundId } = await refundInvoice(owner, wish(invoiceId));
  await failRefund(systemActor, { refundId, fault: "BTCPay: no", final: false });
  expect(await refundRow(refundId)).toMatchObject({ status: "requested", fault: "BTCPay: no" });
  await expect(failRefund(owner, { refundId, fault: "no", final: true })).rejects.toMatchObject({
    code: "forbidden",
  });
});
