import { eq } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { auditLog } from "@/lib/access/schema";
import { systemActor, systemScope, withEverything } from "@/lib/access/testing";
import { open } from "@/lib/platform/crypto";
import { closeDb } from "@/lib/platform/db";
import { claimLinks, refundsOf } from "./queries";
import { recordRefund } from "./record-refund";
import { refundInvoice } from "./refund-invoice";
import { paidInvoice, refundRow, wish } from "./testing/paid";

afterAll(closeDb);
const secret = "5sJpQmNvSecretPullPayment";
const link = `https://btcpay.example.com/pull-payments/${secret}`;

test("its id and link are sealed: in no row, no view and no audit", async () => {
  const { invoiceId, owner, merchantId } = await paidInvoice();
  const { id: refundId } = await refundInvoice(owner, wish(invoiceId));
  await recordRefund(systemActor, { refundId, pullPaymentId: secret, link });
  const row = await refundRow(refundId);
  expect(row).toMatchObject({ status: "open", openedAt: expect.any(Date) });
  expect(open(row.pullPaymentSealed ?? "", `invoice_refunds|pull_payment|${refundId}`)).toBe(
    secret,
  );
  const audit = await withEverything((tx) =>
    tx.select().from(auditLog).where(eq(auditLog.merchantId, merchantId)),
  );
  const view = await refundsOf(systemScope("invoices:read"), invoiceId);
  const said = JSON.stringify([row, audit, view], (_, value) =>
    String(value) === "[object Object]" || Array.isArray(value) ? value : String(value),
  );
  expect(said).not.toContain(secret);
  expect(Object.keys(view.refunds[0] ?? {})).not.toContain("claimLinkSealed");
  expect((await claimLinks(systemScope("invoices:refund"), invoiceId)).get(refundId)).toBe(link);
});

test("once, and only by the console itself", async () => {
  const { invoiceId, owner } = await paidInvoice();
  const { id: refundId } = await refundInvoice(owner, wish(invoiceId));
  await recordRefund(systemActor, { refundId, pullPaymentId: secret, link });
  const { pullPaymentHash } = await refundRow(refundId);
  await recordRefund(systemActor, { refundId, pullPaymentId: "another", link });
  expect((await refundRow(refundId)).pullPaymentHash).toBe(pullPaymentHash);
  await expect(recordRefund(owner, { refundId, pullPaymentId: "x", link })).rejects.toMatchObject({
    code: "forbidden",
  });
});
