import { randomBytes } from "node:crypto";
import { afterAll, expect, test } from "vitest";
import { systemActor, systemScope, withEverything } from "@/lib/access/testing";
import { closeDb } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { applyInvoice } from "./apply-invoice";
import { knownPayments } from "./queries";
import { recordProof } from "./record-proof";
import { invoices } from "./schema";
import { makeShop } from "./testing/asked";
import { btcpayState, invoiceRow, paymentState } from "./testing/states";

afterAll(closeDb);
const preimage = randomBytes(32).toString("hex");

async function paid() {
  const { tenant, owner } = await makeShop();
  const merchantId = tenant.id;
  const btcpayId = newId("btc");
  const row = invoiceRow({ merchantId, btcpayId, status: "new" });
  await withEverything((tx) => tx.insert(invoices).values(row));
  const lightning = [paymentState(newId("hash"), { msat: 8_000_000n })];
  const apply = (seconds: number) =>
    applyInvoice(systemActor, {
      ...{ merchantId, btcpayId, readAt: new Date(Date.now() + seconds * 1000), times: {} },
      state: btcpayState({
        ...{ btcpayId, reference: row.id, status: "expired", additionalStatus: "paid-late" },
        lightning,
      }),
    });
  await apply(0);
  const payment = async () => {
    const [one] = await knownPayments(systemScope("btcpay:apply"), row.id);
    if (!one) throw new Error("No payment");
    return one;
  };
  return { owner, invoiceId: row.id, payment, apply };
}

test("a preimage is kept once, and stays when BTCPay, which keeps it to itself, is read again", async () => {
  const { invoiceId, payment, apply } = await paid();
  const { id: paymentId } = await payment();
  const about = { invoiceId, paymentId };
  expect(await recordProof(systemActor, { ...about, preimage })).toEqual({ kept: true });
  const other = { ...about, preimage: "11".repeat(32) };
  expect(await recordProof(systemActor, other)).toEqual({ kept: false });
  await apply(5);
  expect(await payment()).toMatchObject({ proof: preimage });
});

test("a person may not say what proves a payment, and half a preimage is none", async () => {
  const { owner, invoiceId, payment } = await paid();
  const { id: paymentId } = await payment();
  const byHand = recordProof(owner, { invoiceId, paymentId, preimage });
  await expect(byHand).rejects.toMatchObject({ code: "forbidden" });
  const half = recordProof(systemActor, { invoiceId, paymentId, preimage: preimage.slice(32) });
  await expect(half).rejects.toMatchObject({ code: "invalid" });
  expect(await payment()).toMatchObject({ proof: null });
});
