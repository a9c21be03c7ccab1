import { eq } from "drizzle-orm";
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { users } from "@/lib/access/schema";
import { makeUser, systemActor, withEverything } from "@/lib/access/testing";
import { cancelRefund } from "@/lib/invoices/refunds/cancel-refund";
import { recordRefund } from "@/lib/invoices/refunds/record-refund";
import { refundInvoice } from "@/lib/invoices/refunds/refund-invoice";
import { paidInvoice, refundRow, wish } from "@/lib/invoices/refunds/testing/paid";
import { invoices } from "@/lib/invoices/schema";
import { closeDb } from "@/lib/platform/db";
import type { Mail } from "@/lib/platform/mail";
import { mailClaim } from "./mail-claim";

const post = vi.hoisted(() => ({ sent: [] as unknown[], down: false }));
vi.mock("@/lib/platform/mail", () => ({
  canMail: () => true,
  sendMail: async (mail: unknown) => {
    if (post.down) throw new Error("the mail server does not answer");
    post.sent.push(mail);
  },
}));
beforeEach(() => {
  post.sent.length = 0;
  post.down = false;
});
afterAll(closeDb);

const link = "https://btcpay.example.com/pull-payments/secretPullPayment";

async function claimable(locale: "en-JM" | "es-419" = "en-JM") {
  const shop = await paidInvoice();
  const asker = await makeUser("owner", shop.merchantId);
  await withEverything(async (tx) => {
    await tx.update(users).set({ locale }).where(eq(users.id, asker.id));
    await tx
      .update(invoices)
      .set({ buyerEmail: "keisha@example.com" })
      .where(eq(invoices.id, shop.invoiceId));
  });
  const { id: refundId } = await refundInvoice(shop.owner, wish(shop.invoiceId));
  await recordRefund(systemActor, { refundId, pullPaymentId: "secretPullPayment", link });
  return { ...shop, payload: { refundId, askedBy: { id: asker.id, name: asker.name } } };
}

test("the customer gets the link, the amount and why, and that it was sent is kept", async () => {
  const { payload } = await claimable();
  await mailClaim(payload);
  const [mail] = post.sent as Mail[];
  expect(mail?.to).toBe("keisha@example.com");
  expect(mail?.subject).toContain("Refund of J$2,450.00 from Shop");
  for (const said of [link, "J$2,450.00", "Bag was torn", "It can be claimed until"])
    expect(mail?.text).toContain(said);
  expect((await refundRow(payload.refundId)).claimMailedAt).toBeInstanceOf(Date);
});

test("in the language of who sends it", async () => {
  await mailClaim((await claimable("es-419")).payload);
  const [mail] = post.sent as Mail[];
  expect(mail?.subject).toContain("Reembolso de J$2,450.00");
  expect(mail?.text).toContain("Abra este enlace");
});

test("a mail that is not taken is tried again and counts as not sent until then", async () => {
  const { payload } = await claimable();
  post.down = true;
  await expect(mailClaim(payload)).rejects.toThrow("does not answer");
  expect((await refundRow(payload.refundId)).claimMailedAt).toBeNull();
  post.down = false;
  await mailClaim(payload);
  expect(post.sent).toHaveLength(1);
});

test("what was taken back meanwhile is not mailed", async () => {
  const { payload, owner } = await claimable();
  await cancelRefund(owner, { refundId: payload.refundId });
  await mailClaim(payload);
  expect(post.sent).toEqual([]);
});
