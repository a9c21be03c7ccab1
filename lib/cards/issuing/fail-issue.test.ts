import { beforeEach, expect, test, vi } from "vitest";
import { makeTenant, systemActor } from "@/lib/access/testing";
import { admin, balance, cardRow } from "@/lib/cards/testing/issued";
import { Refusal } from "@/lib/platform/errors";
import { failIssue } from "./fail-issue";
import { issueCard } from "./issue-card";
import { createCardPullPayment } from "./sagas";

let refusal = new Refusal("unavailable", "BTCPay is not there");
vi.mock("@/lib/btcpay/client", () => ({
  clientFor: async () => {
    throw refusal;
  },
}));

let cardId = "";
beforeEach(async () => {
  const { id: issuerMerchantId } = await makeTenant();
  const form = { issuerMerchantId, sats: 300n, idempotencyKey: crypto.randomUUID() };
  cardId = (await issueCard(admin, form)).id;
});

test("while BTCPay is away the card waits, keeps its load and says why", async () => {
  refusal = new Refusal("unavailable", "BTCPay is not there: pull-payments/secret-id");
  await expect(createCardPullPayment({ cardId })).rejects.toThrow();
  const fault = "BTCPay is not there: pull-payments/[redacted]";
  expect(await cardRow(cardId)).toMatchObject({ state: "requested", fault });
  expect(await balance(cardId)).toBe(300_000n);
});

test("a plain no ends it and gives the load back", async () => {
  refusal = new Refusal("invalid", "BTCPay: no wallet");
  await createCardPullPayment({ cardId });
  expect(await cardRow(cardId)).toMatchObject({ state: "failed", fault: "BTCPay: no wallet" });
  expect(await balance(cardId)).toBe(0n);
});

test("a failed card fails once", async () => {
  const failed = { cardId, fault: "no", final: true };
  await Promise.all([failIssue(systemActor, failed), failIssue(systemActor, failed)]);
  await failIssue(systemActor, { ...failed, final: false });
  expect(await cardRow(cardId)).toMatchObject({ state: "failed" });
  await expect(failIssue(admin, failed)).rejects.toMatchObject({ code: "forbidden" });
});
