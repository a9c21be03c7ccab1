import { afterAll, expect, test } from "vitest";
import { makeActor, systemActor } from "@/lib/access/testing";
import { balancesOf } from "@/lib/invoices/testing/balances";
import { closeDb } from "@/lib/platform/db";
import { applyRefund } from "./apply-refund";
import { cancelRefund } from "./cancel-refund";
import { refundInvoice } from "./refund-invoice";
import { paidInvoice, refundRow, wish } from "./testing/paid";

afterAll(closeDb);

test("one that waits for approval is over at once and its room is free again", async () => {
  const { invoiceId, owner } = await paidInvoice({ limit: 0n });
  const { id: refundId } = await refundInvoice(owner, wish(invoiceId));
  await cancelRefund(owner, { refundId });
  expect(await refundRow(refundId)).toMatchObject({ status: "cancelled", countsMsat: 0n });
  await refundInvoice(owner, wish(invoiceId));
});

test("one that BTCPay may know of keeps counting until BTCPay has answered; twice is once", async () => {
  const { invoiceId, owner, merchantId } = await paidInvoice();
  const { id: refundId } = await refundInvoice(owner, wish(invoiceId));
  await Promise.all([cancelRefund(owner, { refundId }), cancelRefund(owner, { refundId })]);
  expect(await refundRow(refundId)).toMatchObject({ status: "requested", closing: "cancelled" });
  await expect(refundInvoice(owner, wish(invoiceId))).rejects.toMatchObject({ code: "conflict" });
  await applyRefund(systemActor, { refundId, archived: true, payouts: [] });
  expect(await refundRow(refundId)).toMatchObject({ status: "cancelled", countsMsat: 0n });
  expect(await balancesOf(merchantId)).toEqual({});
  await expect(cancelRefund(owner, { refundId })).rejects.toMatchObject({ code: "conflict" });
});

test("a cashier may not, and another business does not exist", async () => {
  const { invoiceId, owner, merchantId } = await paidInvoice();
  const other = await paidInvoice();
  const { id: refundId } = await refundInvoice(owner, wish(invoiceId));
  await expect(cancelRefund(makeActor("cashier", merchantId), { refundId })).rejects.toMatchObject({
    code: "forbidden",
  });
  await expect(cancelRefund(other.owner, { refundId })).rejects.toMatchObject({
    code: "not-found",
  });
});
