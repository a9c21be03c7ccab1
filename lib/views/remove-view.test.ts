import { afterAll, expect, test } from "vitest";
import { authorize } from "@/lib/access/authorize";
import { makeTenant, makeUser } from "@/lib/access/testing";
import { closeDb } from "@/lib/platform/db";
import { listViews } from "./queries";
import { removeView } from "./remove-view";
import { saveView } from "./save-view";
import { setDefaultView } from "./set-default-view";

afterAll(closeDb);

test("a removed view leaves the default with it, and what it was can be saved again", async () => {
  const shop = await makeTenant();
  const owner = await makeUser("owner", shop.id);
  const wish = { merchantId: shop.id, list: "cards" as const, name: "Held", query: "view=held" };
  const { id } = await saveView(owner, wish);
  await setDefaultView(owner, { merchantId: shop.id, list: "cards", viewId: id });
  const was = await removeView(owner, { viewId: id });
  expect(await listViews(authorize(owner, "home:read"), shop.id, "cards")).toEqual([]);
  expect(await saveView(owner, was)).toMatchObject({ query: "view=held" });
});

test("a private view is nobody else's to remove; a shared one is a manager's", async () => {
  const shop = await makeTenant();
  const [owner, manager, cashier] = await Promise.all([
    makeUser("owner", shop.id),
    makeUser("manager", shop.id),
    makeUser("cashier", shop.id),
  ]);
  const wish = { merchantId: shop.id, list: "cards" as const, query: "view=held" };
  const secret = await saveView(owner, { ...wish, name: "Mine" });
  const shared = await saveView(owner, { ...wish, name: "Ours", shared: true });
  await expect(removeView(manager, { viewId: secret.id })).rejects.toMatchObject({
    code: "not-found",
  });
  await expect(removeView(cashier, { viewId: shared.id })).rejects.toMatchObject({
    code: "forbidden",
  });
  expect(await removeView(manager, { viewId: shared.id })).toMatchObject({ name: "Ours" });
});
