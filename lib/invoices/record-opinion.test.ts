import { afterAll, expect, test } from "vitest";
import { systemActor, systemScope } from "@/lib/access/testing";
import { closeDb } from "@/lib/platform/db";
import { knownPayments } from "./queries";
import { recordOpinion } from "./record-opinion";
import { paidInvoice } from "./refunds/testing/paid";

afterAll(closeDb);

async function paid() {
  const { invoiceId, owner } = await paidInvoice();
  const payment = async () => (await knownPayments(systemScope("btcpay:apply"), invoiceId))[0];
  const paymentId = (await payment())?.id ?? "";
  return { invoiceId, paymentId, owner, payment };
}
const agrees = { opinion: "agrees" as const, confirmations: 2 };

test("what a second server says is kept in place of what it said before", async () => {
  const { invoiceId, paymentId, payment } = await paid();
  const about = { invoiceId, paymentId };
  expect(await recordOpinion(systemActor, { ...about, ...agrees })).toEqual({ kept: true });
  expect(await payment()).toMatchObject({ ...agrees, askedAt: expect.any(Date) });
  await recordOpinion(systemActor, { ...about, opinion: "disagrees", confirmations: 0 });
  expect(await payment()).toMatchObject({ opinion: "disagrees", confirmations: 0 });
});

test("no person says it, nor is it kept with another invoice's payment", async () => {
  const [one, other] = [await paid(), await paid()];
  const about = { invoiceId: one.invoiceId, paymentId: one.paymentId, ...agrees };
  await expect(recordOpinion(one.owner, about)).rejects.toMatchObject({ code: "forbidden" });
  const crossed = { ...about, paymentId: other.paymentId };
  expect(await recordOpinion(systemActor, crossed)).toEqual({ kept: false });
  const below = recordOpinion(systemActor, { ...about, confirmations: -1 });
  await expect(below).rejects.toMatchObject({ code: "invalid" });
  expect(await one.payment()).toMatchObject({ opinion: null, confirmations: null });
});
