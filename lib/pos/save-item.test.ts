import { afterAll, expect, test } from "vitest";
import { closeDb } from "@/lib/platform/db";
import { saveItem } from "./save-item";
import { makeCounter } from "./testing/counter";
import { rowsOf } from "./testing/rows";

afterAll(closeDb);

test("an item is added and changed", async () => {
  const { merchantId, owner, itemId } = await makeCounter();
  await saveItem(owner, { merchantId, itemId, name: "Beef patty", price: "475.50", hidden: true });
  expect((await rowsOf(merchantId)).items).toMatchObject([
    { name: "Beef patty", price: 47_550n, asset: "JMD/2", stock: null, hidden: true },
  ]);
});

test("the same form sent twice at once makes one item", async () => {
  const { merchantId, owner } = await makeCounter();
  const input = { merchantId, name: "Coco bread", price: "250" };
  const sent = await Promise.allSettled([saveItem(owner, input), saveItem(owner, input)]);
  expect(sent.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  const again = saveItem(owner, { ...input, name: "COCO bread" });
  await expect(again).rejects.toMatchObject({
    code: "conflict",
    fields: { name: [expect.any(String)] },
  });
  expect((await rowsOf(merchantId)).items).toHaveLength(2);
});

test.each([
  ["price", "0"],
  ["price", "-1"],
  ["price", "1.234"],
  ["price", "1e9"],
  ["stock", "1.5"],
  ["name", ""],
])("%s %j is refused by name", async (field, value) => {
  const { merchantId, owner } = await makeCounter();
  const input = { merchantId, name: "Bun", price: "100", [field]: value };
  await expect(saveItem(owner, input)).rejects.toMatchObject({
    code: "invalid",
    fields: { [field]: [expect.any(String)] },
  });
});

test("a cashier may not, and another business's item does not exist", async () => {
  const { merchantId, cashier, stranger, itemId } = await makeCounter();
  const input = { merchantId, itemId, name: "Free patty", price: "1" };
  await expect(saveItem(cashier, input)).rejects.toMatchObject({ code: "forbidden" });
  await expect(saveItem(stranger, input)).rejects.toMatchObject({ code: "not-found" });
  const own = { ...input, merchantId: stranger.grants[0]?.merchantId ?? "" };
  await expect(saveItem(stranger, own)).rejects.toMatchObject({ code: "not-found" });
});
