import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { systemScope, withEverything } from "@/lib/access/testing";
import { payInvoice } from "@/lib/btcpay/regtest/invoices/pay";
import { runProcessors } from "@/lib/btcpay/regtest/payouts/processor";
import { connectForTest, openBtcpay, type TestBtcpay } from "@/lib/btcpay/testing";
import { createInvoice } from "@/lib/invoices/create-invoice";
import { getInvoice } from "@/lib/invoices/queries";
import { cancelRefund } from "@/lib/invoices/refunds/cancel-refund";
import { claimLinks, refundsOf } from "@/lib/invoices/refunds/queries";
import { refundInvoice } from "@/lib/invoices/refunds/refund-invoice";
import { leftOf, refundName } from "@/lib/invoices/refunds/rules";
import { refunds } from "@/lib/invoices/refunds/schema";
import { refundRow, wish } from "@/lib/invoices/refunds/testing/paid";
import { createAtBtcpay } from "@/lib/invoices/sagas/create-at-btcpay";
import { syncInvoice } from "@/lib/invoices/sagas/sync-invoice";
import { asked, makeShop } from "@/lib/invoices/testing/asked";
import { balancesOf } from "@/lib/invoices/testing/balances";
import { closeDb } from "@/lib/platform/db";
import { driveRefund } from "./drive-refund";
import { followRefunds, pollRefunds } from "./poll-refunds";
import { reconcileRefunds } from "./reconcile-refunds";

const scope = systemScope("btcpay:apply");
const names = Array.from({ length: 16 }, (_, n) => `Refunding ${n}`);
let btcpay: TestBtcpay;
let next = 0;
beforeAll(async () => {
  btcpay = await openBtcpay(names);
});
beforeEach(() => {
  const { world } = btcpay.regtest;
  world.faults.clear();
  world.outside.result = "success";
});
afterAll(async () => {
  await btcpay.close();
  await closeDb();
});

async function paid() {
  const shop = await makeShop();
  const merchantId = shop.tenant.id;
  const at = next++;
  await connectForTest(merchantId, btcpay, at);
  const { id: invoiceId } = await createInvoice(shop.owner, asked(merchantId));
  await createAtBtcpay({ merchantId, invoiceId });
  const btcpayId = (await getInvoice(scope, invoiceId)).btcpayId ?? "";
  await payInvoice(btcpay.regtest.world, btcpayId, "lightning");
  await syncInvoice({ merchantId, btcpayId });
  const refund = async (more: object = {}) =>
    (await refundInvoice(shop.owner, wish(invoiceId, more))).id;
  return { ...shop, merchantId, invoiceId, btcpayId, client: btcpay.client(at), refund };
}
const fault = (kind: string, more: object) =>
  btcpay.regtest.world.faults.add({ kind, path: ".*", times: 1, ...more } as never);
const linkOf = async (invoiceId: string, refundId: string) =>
  (await claimLinks(systemScope("invoices:refund"), invoiceId)).get(refundId) ?? "";
const secretIn = (link: string): string => link.split("/").at(-1) ?? "";
const claim = (link: string, more: object = {}) =>
  fetch(`${btcpay.url}/api/v1/pull-payments/${secretIn(link)}/payouts`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ destination: "ann@example.com", payoutMethodId: "BTC-LN", ...more }),
  });

test("opened at BTCPay for both ways to pay, claimed by the customer, paid and in the books", async () => {
  const { merchantId, invoiceId, refund, client } = await paid();
  const refundId = await refund({ variant: "part", amount: "1200" });
  await driveRefund({ refundId });
  const link = await linkOf(invoiceId, refundId);
  const [made] = await btcpay.regtest.world.sql`
    select * from pull_payments where id = ${secretIn(link)}`;
  expect(made).toMatchObject({
    methods: ["BTC-LN", "BTC-CHAIN"],
    currency: "BTC",
    auto_approve: true,
  });
  expect((await client.getPullPayment(secretIn(link))).amountMsat).toBe(
    (await refundRow(refundId)).msat,
  );
  expect((await claim(link)).status).toBe(200);
  await followRefunds({ merchantId });
  const row = await refundRow(refundId);
  expect(row).toMatchObject({ status: "paid", paidMsat: row.msat });
  expect(row.payouts[0]?.proof).toMatch(/^[0-9a-f]{64}$/);
  const books = await balancesOf(merchantId);
  expect(books).toMatchObject({ "refunds JMD/2": -120_000n, "sales JMD/2": 245_000n });
  expect(books["refunds:open BTC/11"]).toBeUndefined();
  expect(await linkOf(invoiceId, refundId)).toBe("");
});

test.each(["timeout", "reset-after-effect"])(
  "an answer lost to %s makes one refund, not two",
  async (kind) => {
    const { refund, client } = await paid();
    const refundId = await refund();
    fault(kind, { method: "POST", path: "/refund$", ms: 1 });
    await expect(driveRefund({ refundId })).rejects.toMatchObject({ code: "unavailable" });
    expect((await refundRow(refundId)).status).toBe("requested");
    await Promise.all([driveRefund({ refundId }), driveRefund({ refundId })]);
    expect((await refundRow(refundId)).status).toBe("open");
    expect(await client.refundsNamed(refundName(refundId))).toHaveLength(1);
  },
);

test("a second one that a lost answer left is taken away", async () => {
  const { refund, client, btcpayId } = await paid();
  const refundId = await refund();
  const twin = { name: refundName(refundId), description: "", msat: 1_000_000n };
  await client.refundInvoice(btcpayId, twin);
  await new Promise((done) => setTimeout(done, 1100));
  await client.refundInvoice(btcpayId, twin);
  await driveRefund({ refundId });
  const made = await client.refundsNamed(refundName(refundId));
  expect(made.map(({ archived }) => archived)).toEqual([false, true]);
});

test("sent straight to a Lightning address, once; what BTCPay gives up is not tried again", async () => {
  const { refund, client, invoiceId } = await paid();
  const to = { to: "address", destination: "keisha@example.com" };
  const refundId = await refund({ variant: "part", amount: "100", ...to });
  await driveRefund({ refundId });
  await driveRefund({ refundId });
  expect((await refundRow(refundId)).status).toBe("paid");
  btcpay.regtest.world.outside.result = "fail";
  const second = await refund({ variant: "part", amount: "100", ...to });
  await driveRefund({ refundId: second });
  await driveRefund({ refundId: second });
  expect((await refundRow(second)).status).toBe("claimed");
  const id = secretIn(await linkOf(invoiceId, second));
  expect(await client.listPayouts(id)).toHaveLength(1);
});

test("cancelled before anybody claimed: archived at BTCPay, and its room is free again", async () => {
  const { refund, owner, merchantId, invoiceId } = await paid();
  const refundId = await refund();
  await driveRefund({ refundId });
  const link = await linkOf(invoiceId, refundId);
  await cancelRefund(owner, { refundId });
  expect(await linkOf(invoiceId, refundId)).toBe("");
  await driveRefund({ refundId });
  expect((await refundRow(refundId)).status).toBe("cancelled");
  expect((await claim(link)).status).toBe(400);
  expect((await balancesOf(merchantId))["refunds JMD/2"]).toBeUndefined();
  const { room } = await refundsOf(scope, invoiceId);
  expect(leftOf(room).amount).toBe(245_000n);
});

test("cancelled before BTCPay made it: nothing is made", async () => {
  const { refund, owner, client } = await paid();
  const refundId = await refund();
  await cancelRefund(owner, { refundId });
  await driveRefund({ refundId });
  expect((await refundRow(refundId)).status).toBe("cancelled");
  expect(await client.refundsNamed(refundName(refundId))).toEqual([]);
});

test("cancelled while its money is on its way: that money stays gone until BTCPay knows", async () => {
  const { refund, owner, merchantId, invoiceId } = await paid();
  const { world } = btcpay.regtest;
  world.outside.result = "pending";
  const refundId = await refund();
  await driveRefund({ refundId });
  await claim(await linkOf(invoiceId, refundId));
  await cancelRefund(owner, { refundId });
  await driveRefund({ refundId });
  expect(await refundRow(refundId)).toMatchObject({ status: "in-flight", closing: "cancelled" });
  expect((await balancesOf(merchantId))["refunds:open BTC/11"]).toBeGreaterThan(0n);
  await world.sql`update payouts set state = 'Completed' where state = 'InProgress'`;
  await driveRefund({ refundId });
  expect((await refundRow(refundId)).status).toBe("paid");
  expect((await balancesOf(merchantId))["refunds JMD/2"]).toBe(-245_000n);
});

test("a failed try after a cancel is given up at BTCPay too", async () => {
  const { refund, owner, merchantId, invoiceId } = await paid();
  const { world } = btcpay.regtest;
  world.outside.result = "pending";
  const refundId = await refund();
  await driveRefund({ refundId });
  await claim(await linkOf(invoiceId, refundId));
  await cancelRefund(owner, { refundId });
  await world.sql`update payouts set state = 'AwaitingPayment' where state = 'InProgress'`;
  await driveRefund({ refundId });
  expect((await refundRow(refundId)).status).toBe("cancelled");
  await runProcessors(world);
  expect((await balancesOf(merchantId))["refunds JMD/2"]).toBeUndefined();
});

test("nobody claimed it within its days: it runs out, by the poll alone", async () => {
  const { refund, invoiceId } = await paid();
  const refundId = await refund();
  await driveRefund({ refundId });
  const past = sql`now() - interval '1 minute'`;
  await withEverything((tx) =>
    tx.update(refunds).set({ expiresAt: past, nextPollAt: past }).where(eq(refunds.id, refundId)),
  );
  await Promise.all([pollRefunds(), pollRefunds()]);
  expect(await refundRow(refundId)).toMatchObject({ status: "expired", countsMsat: 0n });
  expect((await refundsOf(scope, invoiceId)).room.taken).toEqual({ amount: 0n, msat: 0n });
});

test("at the rate of now: fewer sats when bitcoin is dearer, refused when it would be more than came in", async () => {
  const { refund, invoiceId } = await paid();
  const { rates } = btcpay.regtest.world;
  expect((await refundsOf(scope, invoiceId)).room.paid.amount).toBe(245_000n);
  rates.set({ BTC_JMD: "30000000" });
  const dear = await refund({ variant: "part", amount: "300", rate: "now" });
  expect(await refundRow(dear)).toMatchObject({ rate: "30000000", msat: 1_000_000n });
  rates.set({ BTC_JMD: "1000000" });
  await expect(refund({ rate: "now" })).rejects.toMatchObject({
    code: "limit-reached",
    fields: { rate: [expect.stringMatching(/at this rate/)] },
  });
  rates.set({ BTC_JMD: null });
});

test("what BTCPay refuses is over and its money is the business's again", async () => {
  const { refund, merchantId } = await paid();
  const refundId = await refund();
  fault("status", { status: 422, method: "POST", path: "/refund$" });
  await driveRefund({ refundId });
  expect(await refundRow(refundId)).toMatchObject({
    status: "failed",
    fault: expect.stringContaining("BTCPay"),
  });
  expect((await balancesOf(merchantId))["refunds:open BTC/11"]).toBeUndefined();
});

test("reconciling closes at BTCPay what is over here, and lists what was made there alone", async () => {
  const { refund, merchantId, owner, client, btcpayId } = await paid();
  const refundId = await refund({ variant: "part", amount: "10" });
  await driveRefund({ refundId });
  await cancelRefund(owner, { refundId });
  await driveRefund({ refundId });
  await btcpay.regtest.world.sql`update pull_payments set archived = false
    where name = ${refundName(refundId)}`;
  await client.refundInvoice(btcpayId, {
    name: `Refund ${btcpayId}`,
    description: "",
    msat: 5_000n,
  });
  await reconcileRefunds();
  expect(await client.refundsNamed(refundName(refundId))).toMatchObject([{ archived: true }]);
  const found = await withEverything((tx) =>
    tx.execute(
      sql`select subject, kind, theirs from btcpay_differences where merchant_id = ${merchantId}`,
    ),
  );
  expect([...found]).toEqual([
    { subject: btcpayId, kind: "refund made at BTCPay", theirs: "5000" },
  ]);
});
