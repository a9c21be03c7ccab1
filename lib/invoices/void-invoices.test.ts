import { and, eq } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { makeActor, systemScope, withEverything } from "@/lib/access/testing";
import { closeDb } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { jobs } from "@/lib/platform/schema";
import { listInvoiceEvents } from "./queries";
import { invoices } from "./schema";
import { makeShop } from "./testing/asked";
import { invoiceRow } from "./testing/states";
import { voidInvoices } from "./void-invoices";

afterAll(closeDb);

async function shopWith(...fields: object[]) {
  const { tenant, owner } = await makeShop();
  const rows = fields.map((one) => invoiceRow({ merchantId: tenant.id, ...one }));
  await withEverything((tx) => tx.insert(invoices).values(rows));
  return { merchantId: tenant.id, owner, ids: rows.map(({ id }) => id) };
}
const asked = (merchantId: string) =>
  withEverything((tx) =>
    tx
      .select({ payload: jobs.payload })
      .from(jobs)
      .where(and(eq(jobs.merchantId, merchantId), eq(jobs.kind, "invoices.mark-at-btcpay"))),
  );
const open = () => ({ status: "new", btcpayId: newId("btc"), markable: ["invalid"] });

test("voids what can be voided, says what was left, and a second time asks nothing new", async () => {
  const { merchantId, owner, ids } = await shopWith(open(), open(), {
    status: "settled",
    markable: [],
  });
  const wish = { merchantId, invoiceIds: [...ids, ids[0] ?? ""] };
  expect(await voidInvoices(owner, wish)).toEqual({
    voided: ids.slice(0, 2).toSorted(),
    left: 1,
  });
  await voidInvoices(owner, wish);
  expect(await asked(merchantId)).toHaveLength(2);
});

test("invoices of another business are not found, and a cashier may not void", async () => {
  const mine = await shopWith(open());
  const theirs = await shopWith(open());
  await expect(
    voidInvoices(mine.owner, { merchantId: mine.merchantId, invoiceIds: theirs.ids }),
  ).rejects.toMatchObject({ code: "not-found" });
  await expect(
    voidInvoices(mine.owner, { merchantId: theirs.merchantId, invoiceIds: theirs.ids }),
  ).rejects.toMatchObject({ code: "not-found" });
  await expect(
    voidInvoices(makeActor("cashier", mine.merchantId), {
      merchantId: mine.merchantId,
      invoiceIds: mine.ids,
    }),
  ).rejects.toMatchObject({ code: "forbidden" });
  expect(await asked(theirs.merchantId)).toEqual([]);
});

test("nothing to void is a conflict and leaves no trace", async () => {
  const { merchantId, owner, ids } = await shopWith({ status: "settled", markable: [] });
  await expect(voidInvoices(owner, { merchantId, invoiceIds: ids })).rejects.toMatchObject({
    code: "conflict",
  });
  await expect(voidInvoices(owner, { merchantId, invoiceIds: [] })).rejects.toMatchObject({
    code: "invalid",
    fields: { invoiceIds: expect.any(Array) },
  });
  expect(await listInvoiceEvents(systemScope("btcpay:apply"), ids[0] ?? "")).toEqual([]);
});
