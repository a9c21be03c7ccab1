import { expect, test } from "vitest";
import { makeActor, makeTenant, systemActor } from "@/lib/access/testing";
import { admin } from "@/lib/cards/testing/issued";
import { failIssue } from "./fail-issue";
import { issueCard } from "./issue-card";
import { retryIssue } from "./retry-issue";

test("a waiting card may be asked for again, an ended one not", async () => {
  const shop = await makeTenant();
  const form = { issuerMerchantId: shop.id, sats: 3n, idempotencyKey: crypto.randomUUID() };
  const { id } = await issueCard(admin, form);
  expect(await retryIssue(admin, { cardId: id })).toEqual({ id });
  await expect(retryIssue(makeActor("support", "all"), { cardId: id })).rejects.toMatchObject({
    code: "forbidden",
  });
  await failIssue(systemActor, { cardId: id, fault: "no", final: true });
  await expect(retryIssue(admin, { cardId: id })).rejects.toMatchObject({ code: "conflict" });
});
