import { and, eq } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { systemActor, withEverything } from "@/lib/access/testing";
import { balancesOf, journalCount } from "@/lib/invoices/testing/balances";
import { closeDb } from "@/lib/platform/db";
import { outbox } from "@/lib/platform/schema";
import { applyRefund } from "./apply-refund";
import { cancelRefund } from "./cancel-refund";
import { recordRefund } from "./record-refund";
import { refundInvoice } from "./refund-invoice";
import { paidInvoice, refundRow, wish } from "./testing/paid";

afterAll(closeDb);

async function opened() {
  const shop = await paidInvoice();
  const { id: refundId } = await refundInvoice(shop.owner, wish(shop.invoiceId));
  const link = "https://btcpay.example.com/pull-payments/secret";
  await recordRefund(systemActor, { refundId, pullPaymentId: "secret", link });
  return { ...shop, refundId };
}
type State = "awaiting-payment" | "in-progress" | "completed" | "cancelled";
const payout = (id: string, sats: bigint, state: State) => ({
  ...{ id, state, msat: sats * 1000n, proof: state === "completed" ? `proof of ${id}` : null },
});
const told = (merchantId: string) =>
  withEverything((tx) =>
    tx
      .select()
      .from(outbox)
      .where(and(eq(outbox.merchantId, merchantId), eq(outbox.name, "invoice.refunded"))),
  );

test("claimed, on its way, paid: booked and told once, however often it is read", async () => {
  const { refundId, merchantId, invoiceId } = await opened();
  const see = (state: State) =>
    applyRefund(systemActor, {
      refundId,
      archived: false,
      payouts: [payout("one", 16_334n, state)],
    });
  await see("awaiting-payment");
  expect((await refundRow(refundId)).status).toBe("claimed");
  await see("in-progress");
  expect((await refundRow(refundId)).status).toBe("in-flight");
  await Promise.all([see("completed"), see("completed"), see("completed")]);
  await see("in-progress");
  expect(await refundRow(refundId)).toMatchObject({
    ...{ status: "paid", paidMsat: 16_334_000n, nextPollAt: null },
    payouts: [{ id: "one", state: "completed", proof: "proof of one" }],
  });
  expect(await balancesOf(merchantId)).toEqual({
    "refunds JMD/2": -245_000n,
    "exchange JMD/2": 245_000n,
    "exchange BTC/11": -16_334_000n,
    "bitcoin:btcpay BTC/11": 16_334_000n,
  });
  expect(await journalCount(merchantId)).toBe(2);
  expect(await told(merchantId)).toMatchObject([
    { payload: { refundId, invoiceId, msat: "16334000", amount: "245000", paidAmount: "245000" } },
  ]);
});

test("cancelled while a part is on its way: that part is paid, the rest is free again", async () => {
  const { refundId, merchantId, owner, invoiceId } = await opened();
  const flying = payout("one", 10_000n, "in-progress");
  await applyRefund(systemActor, { refundId, archived: false, payouts: [flying] });
  await cancelRefund(owner, { refundId });
  await applyRefund(systemActor, { refundId, archived: true, payouts: [flying] });
  expect(await refundRow(refundId)).toMatchObject({ status: "in-flight", closing: "cancelled" });
  await expect(refundInvoice(owner, wish(invoiceId))).rejects.toMatchObject({ code: "conflict" });
  const paid = payout("one", 10_000n, "completed");
  await applyRefund(systemActor, { refundId, archived: true, payouts: [paid] });
  const row = await refundRow(refundId);
  expect(row).toMatchObject({
    status: "cancelled",
    paidMsat: 10_000_000n,
    countsMsat: 10_000_000n,
  });
  const books = await balancesOf(merchantId);
  expect(books["refunds:open BTC/11"]).toBeUndefined();
  expect(books["bitcoin:btcpay BTC/11"]).toBe(10_000_000n);
  expect(books["refunds JMD/2"]).toBe(-row.countsAmount);
  expect(await told(merchantId)).toMatchObject([{ payload: { msat: "10000000" } }]);
  const { id } = await refundInvoice(owner, wish(invoiceId));
  expect((await refundRow(id)).msat).toBe(6_334_000n);
});

test("a payout that BTCPay gave up leaves the refund open, and the rest of one that ran out is free", async () => {
  const { refundId, merchantId } = await opened();
  const lost = payout("one", 16_334n, "cancelled");
  await applyRefund(systemActor, { refundId, archived: false, payouts: [lost] });
  expect((await refundRow(refundId)).status).toBe("open");
  await applyRefund(systemActor, { refundId, archived: true, payouts: [lost] });
  expect((await refundRow(refundId)).status).toBe("cancelled");
  expect(await balancesOf(merchantId)).toEqual({});
  expect(await told(merchantId)).toEqual([]);
});

test("only the console itself applies what BTCPay says", async () => {
  const { refundId, owner } = await opened();
  await expect(applyRefund(owner, { refundId, archived: true, payouts: [] })).rejects.toMatchObject(
    { code: "forbidden" },
  );
});
