import { afterAll, expect, test } from "vitest";
import { makeActor } from "@/lib/access/testing";
import { makeShop } from "@/lib/invoices/testing/asked";
import { closeDb } from "@/lib/platform/db";
import { keepAttention } from "./keep-attention";
import { listAttention } from "./queries";
import { all, expired } from "./testing/expired";

afterAll(closeDb);

test("what a person lets be stays so, though the state stays", async () => {
  const { owner, apply, only, lightning, merchantId } = await expired("paid-late");
  const { id } = await only();
  await keepAttention(owner, { itemId: id, why: "Settled in cash" });
  await apply({ status: "expired", additionalStatus: "paid-late", lightning, archived: true }, 5);
  expect(await only()).toMatchObject({ how: "kept", why: "Settled in cash" });
  const page = await listAttention(all, { view: "resolved", take: 200 });
  expect(page.rows.some(({ item }) => item.id === id)).toBe(true);
  expect(merchantId).toBe((await only()).merchantId);
});

test("a cashier may not let it be, and at another Business there is nothing to let be", async () => {
  const { merchantId, only } = await expired();
  const { id: itemId } = await only();
  const cashier = keepAttention(makeActor("cashier", merchantId), { itemId, why: "No" });
  await expect(cashier).rejects.toMatchObject({ code: "forbidden" });
  const stranger = keepAttention((await makeShop()).owner, { itemId, why: "Mine" });
  await expect(stranger).rejects.toMatchObject({ code: "not-found" });
});
