import { afterAll, expect, test } from "vitest";
import { authorize } from "@/lib/access/authorize";
import { makeTenant, makeUser } from "@/lib/access/testing";
import { closeDb } from "@/lib/platform/db";
import { listViews } from "./queries";
import { saveView } from "./save-view";
import { setDefaultView } from "./set-default-view";

afterAll(closeDb);

test("each person chooses the view a list opens with, and may choose none", async () => {
  const shop = await makeTenant();
  const [owner, cashier] = [await makeUser("owner", shop.id), await makeUser("cashier", shop.id)];
  const place = { merchantId: shop.id, list: "invoices" as const };
  const { id } = await saveView(owner, { ...place, name: "Ours", query: "q=x", shared: true });
  const mine = await saveView(owner, { ...place, name: "Mine", query: "q=y" });
  await setDefaultView(cashier, { ...place, viewId: id });
  const first = async (actor: typeof owner) =>
    (await listViews(authorize(actor, "home:read"), shop.id, "invoices"))
      .filter((view) => view.first)
      .map(({ name }) => name);
  expect(await first(cashier)).toEqual(["Ours"]);
  expect(await first(owner)).toEqual([]);
  await expect(setDefaultView(cashier, { ...place, viewId: mine.id })).rejects.toMatchObject({
    code: "not-found",
  });
  await setDefaultView(cashier, { ...place, viewId: null });
  expect(await first(cashier)).toEqual([]);
});
