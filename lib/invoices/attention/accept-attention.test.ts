import { afterAll, expect, test } from "vitest";
import { makeActor, systemActor } from "@/lib/access/testing";
import { refuseMark } from "@/lib/invoices/refuse-mark";
import { makeShop } from "@/lib/invoices/testing/asked";
import { closeDb } from "@/lib/platform/db";
import { acceptAttention } from "./accept-attention";
import { keepAttention } from "./keep-attention";
import { expired } from "./testing/expired";

afterAll(closeDb);

test("a part paid invoice opens one item; accepted, it ends when BTCPay follows and says who and why", async () => {
  const { owner, apply, items, only, lightning } = await expired();
  const item = await only();
  expect(item).toMatchObject({ reason: "part-paid", amount: 125_000n, resolvedAt: null });
  await acceptAttention(owner, { itemId: item.id, why: "Regular customer" });
  await acceptAttention(owner, { itemId: item.id, why: "Regular customer" });
  expect(await only()).toMatchObject({ decision: "accept", resolvedAt: null });
  await apply({ status: "settled", additionalStatus: "marked", lightning, markable: [] }, 5);
  const after = await only();
  expect(after).toMatchObject({ how: "accepted", why: "Regular customer", byName: owner.name });
  expect(after.resolvedAt).toBeInstanceOf(Date);
  expect(await items()).toHaveLength(1);
  await expect(keepAttention(owner, { itemId: item.id, why: "Too late" })).rejects.toMatchObject({
    code: "conflict",
  });
});

test("a mark that BTCPay refuses can be decided again", async () => {
  const { owner, only, invoiceId } = await expired();
  const { id: itemId } = await only();
  await acceptAttention(owner, { itemId, why: "Fine" });
  await refuseMark(systemActor, { invoiceId, fault: "No" });
  expect(await only()).toMatchObject({ decision: null, why: null, resolvedAt: null });
});

test("a cashier may not accept, and at another Business there is nothing to accept", async () => {
  const { merchantId, only } = await expired();
  const { id: itemId } = await only();
  const cashier = acceptAttention(makeActor("cashier", merchantId), { itemId, why: "No" });
  await expect(cashier).rejects.toMatchObject({ code: "forbidden" });
  const stranger = acceptAttention((await makeShop()).owner, { itemId, why: "Mine" });
  await expect(stranger).rejects.toMatchObject({ code: "not-found" });
  expect(await only()).toMatchObject({ decision: null, resolvedAt: null });
});

test("without a reason nothing is accepted", async () => {
  const { owner, only } = await expired();
  const { id: itemId } = await only();
  const refused = acceptAttention(owner, { itemId, why: " " });
  await expect(refused).rejects.toMatchObject({
    code: "invalid",
    fields: { why: [expect.any(String)] },
  });
  expect(await only()).toMatchObject({ decision: null });
});
