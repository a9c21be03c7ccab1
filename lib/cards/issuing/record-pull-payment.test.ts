import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { makeActor, makeTenant, systemActor } from "@/lib/access/testing";
import { type Desk, openDesk } from "@/lib/cards/testing/desk";
import { admin, blankCard, cardRow } from "@/lib/cards/testing/issued";
import { open } from "@/lib/platform/crypto";
import { issueCard } from "./issue-card";
import { recordPullPayment } from "./record-pull-payment";
import { createCardPullPayment } from "./sagas";

let desk: Desk;
vi.mock("@/lib/btcpay/client", async (original) => ({
  ...(await original<typeof import("@/lib/btcpay/client")>()),
  clientFor: async () => desk.client,
}));
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

test("BTCPay makes the pull payment; its id is sealed and the card is blank", async () => {
  const card = await blankCard(900n);
  expect(card).toMatchObject({ state: "blank", fault: null });
  const id = open(card.pullPaymentSealed ?? "", `cards|pull_payment|${card.id}`);
  expect(await desk.client.getPullPayment(id)).toMatchObject({ amountMsat: 900_000n });
  expect(JSON.stringify(card, (_, value) => String(value))).not.toContain(id);
});

test("a crash after BTCPay made it finds it again by name", async () => {
  const shop = await makeTenant();
  const form = { issuerMerchantId: shop.id, sats: 10n, idempotencyKey: crypto.randomUUID() };
  const { id } = await issueCard(admin, form);
  const made = await desk.client.createPullPayment({ name: `fc:${id}`, sats: 10n });
  await createCardPullPayment({ cardId: id });
  await createCardPullPayment({ cardId: id });
  const card = await cardRow(id);
  expect(open(card.pullPaymentSealed ?? "", `cards|pull_payment|${id}`)).toBe(made.id);
});

test("recorded once, and only by the console itself", async () => {
  const card = await blankCard(5n);
  await recordPullPayment(systemActor, { cardId: card.id, pullPaymentId: "another" });
  expect((await cardRow(card.id)).pullPaymentHash).toBe(card.pullPaymentHash);
  await expect(
    recordPullPayment(makeActor("admin", "all"), { cardId: card.id, pullPaymentId: "x" }),
  ).rejects.toMatchObject({ code: "forbidden" });
});
