import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { invoiceId, payoutId, pullPaymentId } from "@/lib/btcpay/regtest/ids";
import { openRegtest, type TestServer } from "@/lib/btcpay/regtest/testing";
import { loadHistory } from "./load";
import type { HistoryInvoice } from "./rows";

let server: TestServer;
let store: { id: string; key: string };
const COUNT = 2000;

beforeAll(async () => {
  server = await openRegtest();
  store = await server.store("Old shop", { seed: "old" });
});
afterAll(() => server.done());

const past = (index: number): HistoryInvoice => {
  const createdAt = new Date(Date.UTC(2025, 0, 1) + index * 600_000);
  return {
    id: invoiceId(`past:${index}`),
    storeId: store.id,
    createdAt,
    status: "Settled",
    currency: "JMD",
    amount: "1500.5",
    rate: "15000000",
    orderId: `past-${index}`,
    metadata: { itemDesc: 'Tab\t, line\n, back\\slash, "quote"' },
    payments: [
      { method: index % 5 === 0 ? "BTC-CHAIN" : "BTC-LN", at: createdAt, msat: 10_004_000n },
    ],
  };
};

test("a past of thousands loads fast, reads right and takes new payments beside it", async () => {
  const invoices = Array.from({ length: COUNT }, (_, index) => past(index));
  const id = pullPaymentId("card");
  const at = new Date(Date.UTC(2025, 5, 1));
  const [shown] = await server.world.sql`show search_path`;
  const search_path = String(shown?.search_path);
  const sql = postgres(process.env.REGTEST_DATABASE_URL ?? "", { connection: { search_path } });
  const began = Date.now();
  const { payments } = await loadHistory(sql, {
    invoices,
    pullPayments: [
      {
        id,
        storeId: store.id,
        createdAt: at,
        name: "Card",
        currency: "SATS",
        amount: "5000",
        autoApprove: true,
      },
    ],
    payouts: [
      {
        id: payoutId("spent"),
        storeId: store.id,
        pullPaymentId: id,
        createdAt: at,
        method: "BTC-LN",
        destination: "lnbcrt1",
        originalAmount: "1200",
        originalCurrency: "SATS",
        payoutAmount: "0.000012",
        state: "Completed",
      },
    ],
    boltcards: [{ uid: "04a39493cc8680", pullPaymentId: id, counter: 7 }],
  });
  expect(Date.now() - began).toBeLessThan(10_000);
  await sql.end();
  expect(payments).toHaveLength(COUNT);

  const list = `/api/v1/stores/${store.id}/invoices?take=2&includePaymentMethods=true`;
  const { body } = await server.call("GET", list, undefined, store.key);
  const [newest] = body;
  expect(newest).toMatchObject({ amount: "1500.5", paidAmount: "1500.6", status: "Settled" });
  expect(newest.metadata.itemDesc).toBe(invoices[0]?.metadata?.itemDesc);
  const lightning = newest.paymentMethods[1];
  expect(lightning.destination).toMatch(/^lnbcrt/);
  expect(lightning.payments[0].id).toBe(lightning.additionalData.paymentHash);
  expect(lightning.payments[0].id).toBe(payments.at(-1)?.id);

  const path = `/api/v1/pull-payments/${id}/boltcards`;
  const kept = await server.call("POST", path, { UID: "04a39493cc8680" });
  expect(kept.body.version).toBe(0);
  const fresh = `/api/v1/stores/${store.id}/invoices`;
  const made = await server.call("POST", fresh, { amount: "1", currency: "USD" }, store.key);
  await server.pay(made.body.id);
  expect((await server.call("GET", `/i/${made.body.id}/status`)).body.status).toBe("Settled");
});
