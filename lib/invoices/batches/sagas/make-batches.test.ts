import { afterAll, beforeAll, expect, test } from "vitest";
import { systemActor, systemScope } from "@/lib/access/testing";
import { connectForTest, openBtcpay, type TestBtcpay } from "@/lib/btcpay/testing";
import { confirmBatch } from "@/lib/invoices/batches/confirm-batch";
import { getBatch } from "@/lib/invoices/batches/queries";
import { retryBatch } from "@/lib/invoices/batches/retry-batch";
import { everythingOf, uploaded } from "@/lib/invoices/batches/testing/file";
import { failInvoice } from "@/lib/invoices/fail-invoice";
import { createAtBtcpay } from "@/lib/invoices/sagas/create-at-btcpay";
import { closeDb } from "@/lib/platform/db";
import { makeBatches } from "./make-batches";

const scope = systemScope("btcpay:apply");
let btcpay: TestBtcpay;
beforeAll(async () => {
  btcpay = await openBtcpay(["Shop"]);
});
afterAll(async () => {
  await btcpay.close();
  await closeDb();
});

test("a file is made at BTCPay once, though an answer is lost and what was made is tried again", async () => {
  const { owner, merchantId, batchId } = await uploaded();
  await connectForTest(merchantId, btcpay, 0);
  await makeBatches();
  expect((await everythingOf(merchantId)).invoices).toEqual([]);
  await confirmBatch(owner, { batchId, count: 2 });
  await makeBatches();
  const ids = (await everythingOf(merchantId)).invoices.map(({ id }) => id);
  const makeAll = () =>
    Promise.allSettled(ids.map((invoiceId) => createAtBtcpay({ merchantId, invoiceId })));
  const lost = { kind: "reset-after-effect" as const, method: "POST", path: "/invoices$" };
  btcpay.regtest.world.faults.add({ ...lost, times: 1 });
  await makeAll();
  const [unheard] = (await everythingOf(merchantId)).invoices.filter(
    ({ status }) => status === "requested",
  );
  expect(unheard).toBeDefined();
  await failInvoice(systemActor, { invoiceId: unheard?.id ?? "", fault: "No answer came" });
  expect((await getBatch(scope, batchId)).counts).toMatchObject({ made: 1, failed: 1 });
  await retryBatch(owner, { batchId });
  await makeBatches();
  await makeAll();
  expect((await getBatch(scope, batchId)).counts).toMatchObject({ made: 2, failed: 0 });
  const theirs = await btcpay
    .client(0)
    .listInvoices({ from: new Date(0), to: new Date(Date.now() + 86_400_000), take: 100 });
  expect(theirs.map(({ reference }) => reference).sort()).toEqual(ids.toSorted());
});
