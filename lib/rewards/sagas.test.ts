import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { makeTenant } from "@/lib/access/testing";
import { decodeBolt11 } from "@/lib/btcpay/bolt11";
import { linkTap } from "@/lib/cards/gateway/sagas/link-tap";
import { holdCard } from "@/lib/cards/holding/hold-card";
import { type Desk, makeBolt11, openDesk } from "@/lib/cards/testing/desk";
import { admin, payWith, programmedCard, tapRows } from "@/lib/cards/testing/issued";
import { awardPoints } from "./sagas";
import { awardsOf, endRunning, pointsOn, runCampaign } from "./testing/alone";
import { cardOfPayment, openInvoice, settle } from "./testing/paid";

let desk: Desk;
vi.mock("@/lib/btcpay/client", async (original) => ({
  ...(await original<typeof import("@/lib/btcpay/client")>()),
  clientFor: async () => desk.client,
}));
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(async () => {
  await endRunning();
  await desk.close();
});

async function sale() {
  const shop = (await makeTenant()).id;
  const pr = makeBolt11(2_450_000n);
  const { paymentHash } = decodeBolt11(pr);
  const invoiceId = await openInvoice(shop, paymentHash);
  const { card, plastic } = await programmedCard(desk, 5000n);
  return {
    ...{ shop, card, invoiceId },
    tap: async () => payWith(await plastic.tap(), pr),
    settled: () => settle(invoiceId, shop, paymentHash),
    react: async () => {
      await linkTap({ invoiceId, paymentHashes: [paymentHash] });
      await awardPoints({ invoiceId, paymentHashes: [paymentHash] });
    },
  };
}

test("the tap first, the invoice later: points once, and the payment names the card", async () => {
  const id = await runCampaign();
  const { card, invoiceId, shop, tap, settled, react } = await sale();
  expect(await tap()).toEqual({ status: "OK" });
  await react();
  expect(await awardsOf(id)).toEqual([]);
  await settled();
  await Promise.all([react(), react(), react()]);
  expect(await pointsOn(card.id)).toBe(49n);
  expect(await awardsOf(id)).toMatchObject([{ cardId: card.id, invoiceId, merchantId: shop }]);
  expect(await cardOfPayment(invoiceId)).toBe(card.id);
  expect(await tapRows(card.id)).toMatchObject([{ merchantId: shop, invoiceId, state: "paid" }]);
});

test("the invoice first, the tap's end later: the same", async () => {
  const id = await runCampaign();
  const { card, tap, settled, react, invoiceId } = await sale();
  await settled();
  await react();
  expect(await awardsOf(id)).toEqual([]);
  await tap();
  await react();
  expect(await pointsOn(card.id)).toBe(49n);
  expect(await cardOfPayment(invoiceId)).toBe(card.id);
});

test("a held card and a payment by someone else give no points", async () => {
  const id = await runCampaign();
  const { card, tap, settled, react, invoiceId } = await sale();
  await holdCard(admin, { cardId: card.id, reason: "lost by the holder" });
  expect(await tap()).toMatchObject({ status: "ERROR" });
  await settled();
  await react();
  expect(await awardsOf(id)).toEqual([]);
  expect(await pointsOn(card.id)).toBe(0n);
  expect(await cardOfPayment(invoiceId)).toBeNull();
});
