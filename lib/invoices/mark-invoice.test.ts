import { and, eq } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { makeActor, systemActor, systemScope, withEverything } from "@/lib/access/testing";
import { closeDb } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { jobs } from "@/lib/platform/schema";
import { applyInvoice } from "./apply-invoice";
import { createInvoice } from "./create-invoice";
import { markInvoice } from "./mark-invoice";
import { clockNow, getInvoice, listInvoiceEvents } from "./queries";
import { asked, makeShop } from "./testing/asked";
import { btcpayState } from "./testing/states";

afterAll(closeDb);
const scope = systemScope("btcpay:apply");

async function makeWaiting(fields: Parameters<typeof btcpayState>[0] = {}) {
  const { tenant, owner } = await makeShop();
  const { id } = await createInvoice(owner, asked(tenant.id));
  const state = btcpayState({ btcpayId: newId("btc"), reference: id, ...fields });
  const reading = {
    merchantId: tenant.id,
    btcpayId: state.btcpayId,
    readAt: await clockNow(scope),
    state,
  };
  await applyInvoice(systemActor, reading);
  return { merchantId: tenant.id, owner, id };
}
const marks = (merchantId: string) =>
  withEverything((tx) =>
    tx
      .select()
      .from(jobs)
      .where(and(eq(jobs.merchantId, merchantId), eq(jobs.kind, "invoices.mark-at-btcpay"))),
  );

test("asks BTCPay through the worker and says who asked; the state waits for BTCPay", async () => {
  const { merchantId, owner, id } = await makeWaiting();
  await markInvoice(owner, { invoiceId: id, as: "invalid" });
  expect(await marks(merchantId)).toMatchObject([
    { payload: { merchantId, invoiceId: id, as: "invalid" } },
  ]);
  expect((await getInvoice(scope, id)).status).toBe("new");
  const events = await listInvoiceEvents(scope, id);
  expect(events[0]).toMatchObject({ kind: "void-asked", actorId: owner.id });
});

test("twice is one request to BTCPay", async () => {
  const { merchantId, owner, id } = await makeWaiting();
  await markInvoice(owner, { invoiceId: id, as: "invalid" });
  await markInvoice(owner, { invoiceId: id, as: "invalid" });
  expect(await marks(merchantId)).toHaveLength(1);
});

test("what BTCPay does not allow is a conflict", async () => {
  const { owner, id } = await makeWaiting({ status: "settled", markable: [] });
  await expect(markInvoice(owner, { invoiceId: id, as: "invalid" })).rejects.toMatchObject({
    code: "conflict",
  });
});

test("a cashier may not, and another business's invoice does not exist", async () => {
  const { merchantId, id } = await makeWaiting();
  const cashier = markInvoice(makeActor("cashier", merchantId), { invoiceId: id, as: "invalid" });
  await expect(cashier).rejects.toMatchObject({ code: "forbidden" });
  const stranger = await makeShop();
  const elsewhere = markInvoice(stranger.owner, { invoiceId: id, as: "invalid" });
  await expect(elsewhere).rejects.toMatchObject({ code: "not-found" });
});
