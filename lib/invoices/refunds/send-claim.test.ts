import { and, eq } from "drizzle-orm";
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { auditLog } from "@/lib/access/schema";
import { makeActor, systemActor, withEverything } from "@/lib/access/testing";
import { invoices } from "@/lib/invoices/schema";
import { closeDb } from "@/lib/platform/db";
import { jobs } from "@/lib/platform/schema";
import { cancelRefund } from "./cancel-refund";
import { recordRefund } from "./record-refund";
import { refundInvoice } from "./refund-invoice";
import { refunds } from "./schema";
import { sendClaim } from "./send-claim";
import { paidInvoice, refundRow, wish } from "./testing/paid";

const mail = vi.hoisted(() => ({ can: true }));
vi.mock("@/lib/platform/mail", () => ({ canMail: () => mail.can, sendMail: vi.fn() }));
beforeEach(() => {
  mail.can = true;
});
afterAll(closeDb);

const link = "https://btcpay.example.com/pull-payments/secretPullPayment";

async function claimable(buyerEmail: string | null = "keisha@example.com") {
  const shop = await paidInvoice();
  await withEverything((tx) =>
    tx.update(invoices).set({ buyerEmail }).where(eq(invoices.id, shop.invoiceId)),
  );
  const { id: refundId } = await refundInvoice(shop.owner, wish(shop.invoiceId));
  await recordRefund(systemActor, { refundId, pullPaymentId: "secretPullPayment", link });
  return { ...shop, refundId };
}
const mailsWaiting = (merchantId: string) =>
  withEverything((tx) =>
    tx
      .select()
      .from(jobs)
      .where(and(eq(jobs.merchantId, merchantId), eq(jobs.kind, "invoices.mail-claim"))),
  );
const longAgo = (refundId: string) =>
  withEverything((tx) =>
    tx
      .update(refunds)
      .set({ claimMailAskedAt: new Date(Date.now() - 11 * 60_000) })
      .where(eq(refunds.id, refundId)),
  );

test("one mail is asked for, whoever presses at once, and neither work nor audit holds the link", async () => {
  const { refundId, merchantId, owner, manager } = await claimable();
  const tries = await Promise.allSettled([
    sendClaim(owner, { refundId }),
    sendClaim(manager, { refundId }),
  ]);
  expect(tries.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const lost = tries.find((one) => one.status === "rejected");
  expect(lost?.reason).toMatchObject({ code: "limit-reached" });
  const waiting = await mailsWaiting(merchantId);
  expect(waiting).toMatchObject([{ payload: { refundId } }]);
  const audit = await withEverything((tx) =>
    tx.select().from(auditLog).where(eq(auditLog.merchantId, merchantId)),
  );
  expect(audit).toContainEqual(
    expect.objectContaining({ command: "invoices.send-claim", input: { refundId } }),
  );
  expect(JSON.stringify([waiting, audit])).not.toContain("secretPullPayment");
});

test("after ten minutes again, five times in all", async () => {
  const { refundId, owner } = await claimable();
  for (let time = 1; time <= 5; time += 1) {
    await sendClaim(owner, { refundId });
    expect((await refundRow(refundId)).claimMails).toBe(time);
    await longAgo(refundId);
  }
  await expect(sendClaim(owner, { refundId })).rejects.toMatchObject({
    code: "limit-reached",
    message: expect.stringContaining("five times"),
  });
});

test("not without an address, without mail, or once it was taken back", async () => {
  const silent = await claimable(null);
  await expect(sendClaim(silent.owner, { refundId: silent.refundId })).rejects.toMatchObject({
    code: "conflict",
  });
  const { refundId, owner, merchantId } = await claimable();
  mail.can = false;
  await expect(sendClaim(owner, { refundId })).rejects.toMatchObject({ code: "unavailable" });
  mail.can = true;
  await cancelRefund(owner, { refundId });
  await expect(sendClaim(owner, { refundId })).rejects.toMatchObject({ code: "limit-reached" });
  expect(await mailsWaiting(merchantId)).toEqual([]);
});

test("only who may see the link, and only of the own business", async () => {
  const { refundId, merchantId } = await claimable();
  const other = await paidInvoice();
  for (const role of ["cashier", "accountant"] as const)
    await expect(sendClaim(makeActor(role, merchantId), { refundId })).rejects.toMatchObject({
      code: "forbidden",
    });
  await expect(sendClaim(other.owner, { refundId })).rejects.toMatchObject({ code: "not-found" });
});
