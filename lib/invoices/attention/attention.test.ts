import { eq } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { makeActor, systemActor, systemScope, withEverything } from "@/lib/access/testing";
import { applyInvoice } from "@/lib/invoices/apply-invoice";
import { getInvoice } from "@/lib/invoices/queries";
import { refuseMark } from "@/lib/invoices/refuse-mark";
import { invoices } from "@/lib/invoices/schema";
import { makeShop } from "@/lib/invoices/testing/asked";
import { btcpayState, invoiceRow, paymentState } from "@/lib/invoices/testing/states";
import { closeDb } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { acceptAttention } from "./accept-attention";
import { askRest } from "./ask-rest";
import { keepAttention } from "./keep-attention";
import { attentionOf, countOpenAttention, listAttention } from "./queries";
import { recordLost } from "./record-lost";
import { sweepAttention } from "./sagas/sweep";

afterAll(closeDb);
const all = systemScope("invoices:read");
const seconds = (n: number) => new Date(Date.now() + n * 1000);

async function expired(additionalStatus: "paid-partial" | "paid-late" | "none" = "paid-partial") {
  const shop = await makeShop();
  const merchantId = shop.tenant.id;
  const btcpayId = newId("btc");
  const row = invoiceRow({ merchantId, btcpayId, status: "new", markable: ["settled"] });
  await withEverything((tx) => tx.insert(invoices).values(row));
  const apply = (more: object, at = 0) =>
    applyInvoice(systemActor, {
      ...{ merchantId, btcpayId, readAt: seconds(at), times: {} },
      state: btcpayState({ btcpayId, reference: row.id, ...more }),
    });
  const lightning =
    additionalStatus === "none" ? [] : [paymentState(newId("hash"), { msat: 8_000_000n })];
  await apply({ status: "expired", additionalStatus, lightning });
  const items = () => attentionOf(all, row.id);
  const only = async () => {
    const [found] = await items();
    if (!found) throw new Error("Nothing wants a decision");
    return found.item;
  };
  return { ...shop, merchantId, invoiceId: row.id, apply, items, only, lightning };
}

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

test("a mark that BTCPay refuses can be decided again", async () => {
  const { owner, only, invoiceId } = await expired();
  const { id: itemId } = await only();
  await acceptAttention(owner, { itemId, why: "Fine" });
  await refuseMark(systemActor, { invoiceId, fault: "No" });
  expect(await only()).toMatchObject({ decision: null, why: null, resolvedAt: null });
});

test("a payment only the node knows opens an item, until BTCPay counts it", async () => {
  const { apply, only, items, invoiceId } = await expired("none");
  expect(await items()).toEqual([]);
  await recordLost(systemActor, { invoiceId, msat: 16_334_000n });
  await recordLost(systemActor, { invoiceId, msat: 16_334_000n });
  expect(await items()).toHaveLength(1);
  expect(await only()).toMatchObject({ reason: "lost-lightning", msat: 16_334_000n });
  await apply({ status: "settled", additionalStatus: "marked", markable: [] }, 5);
  expect(await only()).toMatchObject({ how: "accepted" });
  expect(await recordLost(systemActor, { invoiceId, msat: 1n })).toEqual({ opened: false });
});

test("what nobody saw come about is found, once", async () => {
  const { tenant, owner } = await makeShop();
  const row = invoiceRow({
    ...{ merchantId: tenant.id, btcpayId: newId("btc"), paidAmount: 100n },
    ...{ status: "expired", additionalStatus: "paid-late" },
    createdAt: new Date(0),
  });
  await withEverything((tx) => tx.insert(invoices).values(row));
  await sweepAttention();
  await sweepAttention();
  expect(await attentionOf(all, row.id)).toHaveLength(1);
  expect(owner.grants[0]?.merchantId).toBe(tenant.id);
});

test("a cashier may ask for the rest but not decide; another business's item does not exist", async () => {
  const { merchantId, only } = await expired();
  const { id: itemId } = await only();
  const cashier = makeActor("cashier", merchantId);
  const refused = acceptAttention(cashier, { itemId, why: "No" });
  await expect(refused).rejects.toMatchObject({ code: "forbidden" });
  const stranger = (await makeShop()).owner;
  const kept = keepAttention(stranger, { itemId, why: "Mine" });
  await expect(kept).rejects.toMatchObject({ code: "not-found" });
  const rest = askRest(stranger, { itemId });
  await expect(rest).rejects.toMatchObject({ code: "not-found" });
  expect((await askRest(cashier, { itemId })).repeated).toBe(false);
});

test("pages by place and counts what is open", async () => {
  const before = await countOpenAttention(all);
  for (let n = 0; n < 3; n += 1) await expired();
  expect(await countOpenAttention(all)).toBe(before + 3);
  const first = await listAttention(all, { view: "open", take: 2 });
  expect(first.rows).toHaveLength(2);
  expect(first.newer).toBeNull();
  const next = await listAttention(all, { view: "open", take: 2, at: first.older ?? "" });
  const ids = first.rows.map(({ item }) => item.id);
  expect(next.rows.every(({ item }) => !ids.includes(item.id))).toBe(true);
  const again = await listAttention(all, { view: "open", take: 2, at: next.newer ?? "" });
  expect(again.rows.map(({ item }) => item.id)).toEqual(ids);
});
