import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { systemScope, withEverything } from "@/lib/access/testing";
import { payInvoice } from "@/lib/btcpay/regtest/invoices/pay";
import { connectForTest, openBtcpay, type TestBtcpay } from "@/lib/btcpay/testing";
import { createInvoice } from "@/lib/invoices/create-invoice";
import { markInvoice } from "@/lib/invoices/mark-invoice";
import { getInvoice, knownPayments, listInvoiceEvents } from "@/lib/invoices/queries";
import { isProven } from "@/lib/invoices/rules/proof";
import { invoices } from "@/lib/invoices/schema";
import { asked, makeShop } from "@/lib/invoices/testing/asked";
import { balancesOf } from "@/lib/invoices/testing/balances";
import { closeDb } from "@/lib/platform/db";
import { jobs } from "@/lib/platform/schema";
import { createAtBtcpay } from "./create-at-btcpay";
import { fetchProofs } from "./fetch-proofs";
import { markAtBtcpay } from "./mark-at-btcpay";
import { pollOpenInvoices } from "./poll-open-invoices";
import { reconcileDaily, reconcileRecent } from "./reconcile";
import { syncInvoice } from "./sync-invoice";

const scope = systemScope("btcpay:apply");
const names = Array.from({ length: 12 }, (_, n) => `Shop ${n}`);
let btcpay: TestBtcpay;
let next = 0;
beforeAll(async () => {
  btcpay = await openBtcpay(names);
});
beforeEach(() => btcpay.regtest.world.faults.clear());
afterAll(async () => {
  await btcpay.close();
  await closeDb();
});

async function makeConnected() {
  const shop = await makeShop();
  const at = next++;
  await connectForTest(shop.tenant.id, btcpay, at);
  return { ...shop, merchantId: shop.tenant.id, client: btcpay.client(at) };
}
async function makeWaiting() {
  const shop = await makeConnected();
  const { id: invoiceId } = await createInvoice(shop.owner, asked(shop.merchantId));
  await createAtBtcpay({ merchantId: shop.merchantId, invoiceId });
  const invoice = await getInvoice(scope, invoiceId);
  return { ...shop, invoiceId, btcpayId: invoice.btcpayId ?? "" };
}
const fault = (kind: string, more: object) =>
  btcpay.regtest.world.faults.add({ kind, path: ".*", times: 1, ...more } as never);
const theirs = (client: ReturnType<TestBtcpay["client"]>) =>
  client.listInvoices({ from: new Date(0), to: new Date(Date.now() + 86_400_000), take: 100 });
const dueNow = (merchantId: string) =>
  withEverything((tx) =>
    tx
      .update(invoices)
      .set({ nextPollAt: sql`now() - interval '1 day'` })
      .where(eq(invoices.merchantId, merchantId)),
  );

test("asked for, made at BTCPay, paid over Lightning, settled and in the books", async () => {
  const { merchantId, invoiceId, btcpayId } = await makeWaiting();
  const waiting = await getInvoice(scope, invoiceId);
  expect(waiting).toMatchObject({
    status: "new",
    ratePair: "BTC_JMD",
    markable: expect.arrayContaining(["invalid"]),
  });
  expect(waiting.lightningInvoice).toMatch(/^lnbcrt/);
  expect(waiting.lightningPaymentHash).toMatch(/^[0-9a-f]{64}$/);
  await payInvoice(btcpay.regtest.world, btcpayId, "lightning");
  expect(await syncInvoice({ merchantId, btcpayId })).toBe(true);
  expect(await syncInvoice({ merchantId, btcpayId })).toBe(false);
  const settled = await getInvoice(scope, invoiceId);
  expect(settled).toMatchObject({ status: "settled", additionalStatus: "none" });
  const books = await balancesOf(merchantId);
  expect(books["sales JMD/2"]).toBe(245_000n);
  expect(books["bitcoin:btcpay BTC/11"]).toBe(-(settled.dueMsat ?? 0n));
  expect(books["invoices:unsettled JMD/2"]).toBeUndefined();
});

test.each(["timeout", "reset-after-effect"])(
  "an answer lost to %s makes one invoice, not two",
  async (kind) => {
    const { merchantId, owner, client } = await makeConnected();
    const { id: invoiceId } = await createInvoice(owner, asked(merchantId));
    fault(kind, { method: "POST", path: "/invoices$", ms: 1 });
    await expect(createAtBtcpay({ merchantId, invoiceId })).rejects.toMatchObject({
      code: "unavailable",
    });
    expect((await getInvoice(scope, invoiceId)).status).toBe("requested");
    await createAtBtcpay({ merchantId, invoiceId });
    await createAtBtcpay({ merchantId, invoiceId });
    expect((await getInvoice(scope, invoiceId)).status).toBe("new");
    expect(await theirs(client)).toHaveLength(1);
  },
);

test("while BTCPay is down an invoice stays requested and polling asks again", async () => {
  const { merchantId, owner } = await makeConnected();
  const { id: invoiceId } = await createInvoice(owner, asked(merchantId));
  fault("status", { status: 503, times: 9 });
  await expect(createAtBtcpay({ merchantId, invoiceId })).rejects.toMatchObject({
    code: "unavailable",
  });
  btcpay.regtest.world.faults.clear();
  expect(await getInvoice(scope, invoiceId)).toMatchObject({ status: "requested", fault: null });
  const key = eq(jobs.uniqueKey, `create:${invoiceId}`);
  await withEverything((tx) => tx.update(jobs).set({ deadAt: sql`now()` }).where(key));
  await dueNow(merchantId);
  await pollOpenInvoices();
  const again = await withEverything((tx) => tx.select().from(jobs).where(key));
  expect(again.map(({ deadAt }) => deadAt === null).sort()).toEqual([false, true]);
});

test("when BTCPay says no, its sentence is kept and it is not tried again", async () => {
  const { merchantId, owner, client } = await makeConnected();
  const { id: invoiceId } = await createInvoice(owner, asked(merchantId));
  fault("status", { status: 400, method: "POST", path: "/invoices$" });
  await createAtBtcpay({ merchantId, invoiceId });
  const failed = await getInvoice(scope, invoiceId);
  expect(failed).toMatchObject({ status: "failed", fault: expect.stringContaining("BTCPay") });
  await createAtBtcpay({ merchantId, invoiceId });
  expect(await theirs(client)).toEqual([]);
});

test("a webhook before the answer to the request is fine", async () => {
  const { merchantId, owner, client } = await makeConnected();
  const { id: invoiceId } = await createInvoice(owner, asked(merchantId));
  const amount = { amount: 245_000n, asset: "JMD/2" as const };
  const { btcpayId } = await client.createInvoice({
    reference: invoiceId,
    amount,
    currency: "JMD",
  });
  await Promise.all([
    syncInvoice({ merchantId, btcpayId }),
    createAtBtcpay({ merchantId, invoiceId }),
  ]);
  expect(await getInvoice(scope, invoiceId)).toMatchObject({ status: "new", btcpayId });
  expect(await theirs(client)).toHaveLength(1);
});

test("every webhook lost: polling finds the payment, and two pollers book it once", async () => {
  const { merchantId, invoiceId, btcpayId } = await makeWaiting();
  await payInvoice(btcpay.regtest.world, btcpayId, "lightning");
  await dueNow(merchantId);
  await Promise.all([pollOpenInvoices(), pollOpenInvoices()]);
  expect((await getInvoice(scope, invoiceId)).status).toBe("settled");
  expect((await balancesOf(merchantId))["sales JMD/2"]).toBe(245_000n);
});

test("a part payment, then the rest on chain, settles when it is mined", async () => {
  const { merchantId, invoiceId, btcpayId } = await makeWaiting();
  const { world } = btcpay.regtest;
  await payInvoice(world, btcpayId, "lightning", 5_000_000n);
  await syncInvoice({ merchantId, btcpayId });
  expect(await getInvoice(scope, invoiceId)).toMatchObject({
    status: "new",
    additionalStatus: "paid-partial",
  });
  await payInvoice(world, btcpayId, "onchain");
  await syncInvoice({ merchantId, btcpayId });
  expect((await getInvoice(scope, invoiceId)).status).toBe("processing");
  const { mine } = await import("@/lib/btcpay/regtest/chain/mine");
  await mine(world, 6);
  await syncInvoice({ merchantId, btcpayId });
  expect((await getInvoice(scope, invoiceId)).status).toBe("settled");
  const books = await balancesOf(merchantId);
  expect([books["sales JMD/2"], books["invoices:unsettled JMD/2"]]).toEqual([245_000n, undefined]);
});

test("voiding goes through BTCPay and can be turned into settled", async () => {
  const { merchantId, owner, invoiceId } = await makeWaiting();
  await markInvoice(owner, { invoiceId, as: "invalid" });
  await markAtBtcpay({ merchantId, invoiceId, as: "invalid" });
  await markAtBtcpay({ merchantId, invoiceId, as: "invalid" });
  expect(await getInvoice(scope, invoiceId)).toMatchObject({
    status: "invalid",
    additionalStatus: "marked",
  });
  await markInvoice(owner, { invoiceId, as: "settled" });
  await markAtBtcpay({ merchantId, invoiceId, as: "settled" });
  expect(await getInvoice(scope, invoiceId)).toMatchObject({
    status: "settled",
    additionalStatus: "marked",
  });
  expect(await balancesOf(merchantId)).toEqual({});
});

test("a mark that BTCPay refuses is said on the timeline", async () => {
  const { merchantId, owner, invoiceId } = await makeWaiting();
  await markInvoice(owner, { invoiceId, as: "invalid" });
  fault("status", { status: 422, method: "POST", path: "/status$" });
  await markAtBtcpay({ merchantId, invoiceId, as: "invalid" });
  expect((await getInvoice(scope, invoiceId)).status).toBe("new");
  expect((await listInvoiceEvents(scope, invoiceId)).map(({ kind }) => kind)).toContain(
    "mark-refused",
  );
});

test("reconciling takes in what was made and paid at BTCPay alone, and then agrees", async () => {
  const { merchantId, client } = await makeConnected();
  const amount = { amount: 5_000n, asset: "USD/2" as const };
  const { btcpayId } = await client.createInvoice({ reference: "", amount, currency: "USD" });
  await payInvoice(btcpay.regtest.world, btcpayId, "lightning");
  await reconcileRecent();
  expect((await balancesOf(merchantId))["sales USD/2"]).toBe(5_000n);
  await reconcileRecent();
  await reconcileDaily(new Date(Date.now() + 86_400_000));
  const runs = await withEverything((tx) =>
    tx.execute<{ kind: string; repaired: number; differences: number; fault: string | null }>(
      sql`select kind, repaired, differences, fault from btcpay_reconcile_runs where merchant_id = ${merchantId} and topic = 'invoices' order by kind`,
    ),
  );
  expect(
    runs.map(({ kind, repaired, differences, fault: why }) => [kind, repaired, differences, why]),
  ).toEqual([
    ["daily", 0, 0, null],
    ["recent", 1, 0, null],
  ]);
});

test("the node's preimage proves a Lightning payment; a silent BTCPay is asked again", async () => {
  const { merchantId, invoiceId, btcpayId } = await makeWaiting();
  await payInvoice(btcpay.regtest.world, btcpayId, "lightning", undefined);
  await syncInvoice({ merchantId, btcpayId });
  const payment = async () => (await knownPayments(scope, invoiceId))[0];
  expect(await payment()).toMatchObject({ proof: null });
  fault("status", { status: 503, times: 9 });
  await expect(fetchProofs({ merchantId, invoiceId })).rejects.toThrow();
  btcpay.regtest.world.faults.clear();
  await fetchProofs({ merchantId, invoiceId });
  const known = await payment();
  expect(known && isProven(known)).toBe(true);
});
