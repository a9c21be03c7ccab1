import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { makeActor, makeTenant, withEverything } from "@/lib/access/testing";
import { cards } from "@/lib/cards/schema";
import { admin, balance, cardRow } from "@/lib/cards/testing/issued";
import { issueCard } from "./issue-card";

let shop = "";
beforeAll(async () => {
  shop = (await makeTenant()).id;
});
const form = (sats: string | number | bigint, key: string = crypto.randomUUID()) => ({
  ...{ issuerMerchantId: shop, sats, idempotencyKey: key },
});

test("a card is requested and loaded", async () => {
  const { id, number } = await issueCard(admin, { ...form("5000"), holderName: " Marcia " });
  expect(number).toMatch(/^FC-\d{4}-\d{4}$/);
  expect(await cardRow(id)).toMatchObject({ state: "requested", holderName: "Marcia" });
  expect(await balance(id)).toBe(5_000_000n);
});

test("fifty at once with one key are one card and one load", async () => {
  const key = crypto.randomUUID();
  const made = await Promise.all(
    Array.from({ length: 50 }, () => issueCard(admin, form(700, key))),
  );
  expect(new Set(made.map(({ id }) => id)).size).toBe(1);
  const rows = await withEverything((tx) =>
    tx.select().from(cards).where(eq(cards.idempotencyKey, key)),
  );
  expect(rows).toHaveLength(1);
  expect(await balance(made[0]?.id ?? "")).toBe(700_000n);
});

test("the same key with another load is refused", async () => {
  const key = crypto.randomUUID();
  await issueCard(admin, form(700, key));
  await expect(issueCard(admin, form(701, key))).rejects.toMatchObject({ code: "conflict" });
});

describe("what is not a whole number of sats", () => {
  const bad = ["0", "-1", "1.5", "1e21", " 1", "0x10", "NaN", "", "9223372036854775808"];
  test.each([...bad, 0, -1, 1.5, 1e21, Number.NaN, 10_000_001n])("%s is refused", async (sats) => {
    await expect(issueCard(admin, form(sats))).rejects.toMatchObject({
      code: "invalid",
      fields: { sats: expect.any(Array) },
    });
  });
});

test("an owner, support and a stranger's Business are refused", async () => {
  for (const actor of [makeActor("owner", shop), makeActor("support", "all")])
    await expect(issueCard(actor, form(1))).rejects.toMatchObject({ code: "forbidden" });
  await expect(
    issueCard(admin, { ...form(1), issuerMerchantId: "ten_none" }),
  ).rejects.toMatchObject({ code: "not-found" });
  await expect(
    issueCard(admin, { ...form(1), issuerMerchantId: "ten_programme" }),
  ).rejects.toMatchObject({ code: "not-found" });
});
