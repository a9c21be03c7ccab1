import { eq } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { makeActor, withEverything } from "@/lib/access/testing";
import { getInvoice } from "@/lib/invoices/queries";
import { invoices } from "@/lib/invoices/schema";
import { makeShop } from "@/lib/invoices/testing/asked";
import { closeDb } from "@/lib/platform/db";
import { askRest } from "./ask-rest";
import { attentionOf } from "./queries";
import { all, expired } from "./testing/expired";

afterAll(closeDb);

test("the rest is asked for once, over exactly what is missing", async () => {
  const { owner, merchantId, only, items } = await expired();
  const { id } = await only();
  const [first, second] = await Promise.all([
    askRest(owner, { itemId: id }),
    askRest(owner, { itemId: id }),
  ]);
  expect(second.id).toBe(first.id);
  const rest = await getInvoice(all, first.id);
  expect(rest).toMatchObject({
    amount: 125_000n,
    currency: "JMD",
    merchantId,
    status: "requested",
  });
  expect((await items())[0]?.rest?.id).toBe(first.id);
  expect((await attentionOf(all, first.id))[0]?.item.id).toBe(id);
  await withEverything((tx) =>
    tx.update(invoices).set({ status: "expired" }).where(eq(invoices.id, first.id)),
  );
  const third = await askRest(owner, { itemId: id });
  expect(third.id).not.toBe(first.id);
});

test("a cashier may ask for the rest; at another Business there is nothing to ask for", async () => {
  const { merchantId, only } = await expired();
  const { id: itemId } = await only();
  const rest = askRest((await makeShop()).owner, { itemId });
  await expect(rest).rejects.toMatchObject({ code: "not-found" });
  expect((await askRest(makeActor("cashier", merchantId), { itemId })).repeated).toBe(false);
});

test("of what was paid late nothing is missing", async () => {
  const { owner, only } = await expired("paid-late");
  const refused = askRest(owner, { itemId: (await only()).id });
  await expect(refused).rejects.toMatchObject({ code: "conflict" });
});
