import { expect, test } from "vitest";
import { makeActor, makeTenant, systemActor } from "@/lib/access/testing";
import { issueCard } from "@/lib/cards/issuing/issue-card";
import { recordPullPayment } from "@/lib/cards/issuing/record-pull-payment";
import { admin, cardRow } from "@/lib/cards/testing/issued";
import { renewLink } from "./renew-link";
import { programmingDeepLink } from "./rules";

test("a new code replaces the one before; only a blank card has one", async () => {
  const shop = await makeTenant();
  const form = { issuerMerchantId: shop.id, sats: 3n, idempotencyKey: crypto.randomUUID() };
  const { id: cardId } = await issueCard(admin, form);
  await expect(renewLink(admin, { cardId })).rejects.toMatchObject({ code: "conflict" });
  await recordPullPayment(systemActor, { cardId, pullPaymentId: `pp-${cardId}` });
  const before = await cardRow(cardId);
  await renewLink(admin, { cardId });
  const after = await cardRow(cardId);
  expect(after.programTokenHash).not.toBe(before.programTokenHash);
  for (const actor of [makeActor("support", "all"), makeActor("owner", shop.id)])
    await expect(renewLink(actor, { cardId })).rejects.toMatchObject({ code: "forbidden" });
});

test("the deep link holds the address of the console, encoded", () => {
  expect(programmingDeepLink("https://console.example", "tok")).toBe(
    "boltcard://program?url=https%3A%2F%2Fconsole.example%2Fapi%2Fv1%2Fprogramming%2Ftok",
  );
});
