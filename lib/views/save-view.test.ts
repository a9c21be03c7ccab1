import { afterAll, expect, test } from "vitest";
import { type Actor, authorize } from "@/lib/access/authorize";
import { makeTenant, makeUser } from "@/lib/access/testing";
import { closeDb } from "@/lib/platform/db";
import { listViews } from "./queries";
import { viewQuery } from "./rules";
import { saveView } from "./save-view";

afterAll(closeDb);

const seen = async (actor: Actor, merchantId: string) =>
  (await listViews(authorize(actor, "home:read"), merchantId, "invoices")).map(
    ({ name, query, own }) => ({ name, query, own }),
  );

test("a view is one's own until it is shared, and its name again changes it", async () => {
  const shop = await makeTenant();
  const owner = await makeUser("owner", shop.id);
  const cashier = await makeUser("cashier", shop.id);
  const view = { merchantId: shop.id, list: "invoices" as const, name: "Late" };
  await saveView(owner, { ...view, query: "view=attention&at=x&currency=JMD&q=" });
  expect(await seen(cashier, shop.id)).toEqual([]);
  await saveView(owner, { ...view, query: "view=attention", shared: true });
  const found = { name: "Late", query: "view=attention" };
  expect(await seen(owner, shop.id)).toEqual([{ ...found, own: true }]);
  expect(await seen(cashier, shop.id)).toEqual([{ ...found, own: false }]);
});

test("a cashier keeps views but does not share them, and nobody saves at another business", async () => {
  const [shop, other] = [await makeTenant(), await makeTenant()];
  const cashier = await makeUser("cashier", shop.id);
  const view = { list: "invoices" as const, name: "Mine", query: "q=bmc" };
  await saveView(cashier, { ...view, merchantId: shop.id });
  await expect(
    saveView(cashier, { ...view, merchantId: shop.id, shared: true }),
  ).rejects.toMatchObject({ code: "forbidden", fields: { shared: expect.any(Array) } });
  await expect(saveView(cashier, { ...view, merchantId: other.id })).rejects.toMatchObject({
    code: "not-found",
  });
});

test.each([
  ["name", { name: " ", query: "q=x" }],
  ["name", { name: "a".repeat(41), query: "q=x" }],
  ["query", { name: "Nothing", query: "at=abc&open=1" }],
])("%s is named when it is wrong", async (field, wish) => {
  const shop = await makeTenant();
  const owner = await makeUser("owner", shop.id);
  await expect(
    saveView(owner, { merchantId: shop.id, list: "invoices", ...wish }),
  ).rejects.toMatchObject({ code: "invalid", fields: { [field]: expect.any(Array) } });
});

test("a view's query is the same whatever order it was typed in", () => {
  expect(viewQuery("view=all&q=x&at=1")).toBe(viewQuery("q=x&view=all"));
});
