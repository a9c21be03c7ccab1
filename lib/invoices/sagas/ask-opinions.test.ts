import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { systemScope } from "@/lib/access/testing";
import { doubleSpend, mine } from "@/lib/btcpay/regtest/chain/mine";
import { payInvoice } from "@/lib/btcpay/regtest/invoices/pay";
import { connectForTest, openBtcpay, type TestBtcpay } from "@/lib/btcpay/testing";
import { createInvoice } from "@/lib/invoices/create-invoice";
import { getInvoice, knownPayments } from "@/lib/invoices/queries";
import { asked, makeShop } from "@/lib/invoices/testing/asked";
import { closeDb } from "@/lib/platform/db";
import { askOpinions } from "./ask-opinions";
import { createAtBtcpay } from "./create-at-btcpay";
import { syncInvoice } from "./sync-invoice";

const scope = systemScope("btcpay:apply");
let btcpay: TestBtcpay;
let next = 0;
beforeAll(async () => {
  btcpay = await openBtcpay(["One", "Two", "Three"]);
  process.env.BITCOIN_VERIFY_URL = `${btcpay.url}/esplora`;
});
beforeEach(() => btcpay.regtest.world.faults.clear());
afterAll(async () => {
  await btcpay.close();
  await closeDb();
});

const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000);

async function paidOnChain() {
  const { tenant, owner } = await makeShop();
  const merchantId = tenant.id;
  await connectForTest(merchantId, btcpay, next++);
  const { id: invoiceId } = await createInvoice(owner, asked(merchantId));
  await createAtBtcpay({ merchantId, invoiceId });
  const btcpayId = (await getInvoice(scope, invoiceId)).btcpayId ?? "";
  const paid = await payInvoice(btcpay.regtest.world, btcpayId, "onchain");
  const sync = () => syncInvoice({ merchantId, btcpayId });
  await sync();
  const payment = async () => (await knownPayments(scope, invoiceId))[0];
  return { invoiceId, paymentId: paid?.paymentId ?? "", payment, sync };
}

test("a payment is followed from the mempool to six blocks deep, and then left alone", async () => {
  const { world } = btcpay.regtest;
  const { invoiceId, payment, sync } = await paidOnChain();
  expect((await getInvoice(scope, invoiceId)).confirmationsWanted).toBe(1);
  await askOpinions();
  expect(await payment()).toMatchObject({ opinion: "agrees", confirmations: 0 });
  await mine(world, 2);
  await askOpinions();
  expect(await payment(), "asked a moment ago").toMatchObject({ confirmations: 0 });
  await askOpinions(inMinutes(2));
  await sync();
  expect(await payment()).toMatchObject({ opinion: "agrees", confirmations: 2, status: "settled" });
  await mine(world, 4);
  await askOpinions(inMinutes(4));
  await mine(world, 1);
  await askOpinions(inMinutes(6));
  expect(await payment()).toMatchObject({ confirmations: 6 });
});

test("what BTCPay still counts and the chain no longer has disagrees, until BTCPay drops it too", async () => {
  const { paymentId, payment, sync } = await paidOnChain();
  await doubleSpend(btcpay.regtest.world, paymentId);
  await askOpinions(inMinutes(5));
  expect(await payment()).toMatchObject({ opinion: "unknown" });
  await askOpinions(inMinutes(20));
  expect(await payment()).toMatchObject({ opinion: "disagrees", status: "processing" });
  await sync();
  await askOpinions(inMinutes(22));
  expect(await payment()).toMatchObject({ opinion: "agrees", status: "invalid" });
});

test("a server that is silent or talks nonsense leaves what was said before", async () => {
  const { payment } = await paidOnChain();
  await askOpinions();
  const { world } = btcpay.regtest;
  for (const fault of [
    { kind: "status", status: 503 },
    { kind: "wrong-json" },
    { kind: "reset" },
  ]) {
    world.faults.add({ ...fault, path: "^/esplora/", times: 9 } as never);
    await askOpinions(inMinutes(30));
    world.faults.clear();
    expect(await payment()).toMatchObject({ opinion: "agrees", confirmations: 0 });
  }
});
