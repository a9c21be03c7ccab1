import { afterAll, expect, test } from "vitest";
import { authorize } from "@/lib/access/authorize";
import { makeActor, systemActor, systemScope, withEverything } from "@/lib/access/testing";
import { watchAttention } from "@/lib/invoices/attention/watch-attention";
import { countNeedingAttention, getInvoice } from "@/lib/invoices/queries";
import type { Invoice } from "@/lib/invoices/schema";
import { invoices } from "@/lib/invoices/schema";
import { makeShop } from "@/lib/invoices/testing/asked";
import { invoiceRow, minutesOn } from "@/lib/invoices/testing/states";
import { closeDb } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { type InvoiceFilter, listInvoices } from "./list-invoices";

afterAll(closeDb);

async function makeRows(fields: Partial<Invoice>[]) {
  const { tenant, owner } = await makeShop();
  const rows = fields.map((one) => invoiceRow({ merchantId: tenant.id, status: "new", ...one }));
  await withEverything((tx) => tx.insert(invoices).values(rows));
  await watchAttention(systemActor, { invoiceIds: rows.map(({ id }) => id) });
  const scope = authorize(owner, "invoices:read");
  const names = async (filter: InvoiceFilter) =>
    (await listInvoices(scope, filter)).rows.map(({ description }) => description);
  return { tenant, scope, rows, names };
}

test("pages forth and back over rows of one instant without skipping or repeating", async () => {
  const { scope, rows } = await makeRows(
    Array.from({ length: 25 }, (_, n) => ({ createdAt: minutesOn(Math.floor(n / 5)) })),
  );
  const expected = rows
    .sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime() || (a.id < b.id ? 1 : -1))
    .map(({ id }) => id);
  const seen: string[] = [];
  let page = await listInvoices(scope, { take: 7 });
  expect(page.newer).toBeNull();
  for (;;) {
    seen.push(...page.rows.map(({ id }) => id));
    if (!page.older) break;
    page = await listInvoices(scope, { take: 7, cursor: page.older });
  }
  expect(seen).toEqual(expected);
  const back = await listInvoices(scope, { take: 7, cursor: page.newer ?? "" });
  expect(back.rows.map(({ id }) => id)).toEqual(expected.slice(14, 21));
  expect(back.newer).not.toBeNull();
});

test.each(["oldest", "highest", "lowest"] as const)(
  "pages in the order %s forth and back",
  async (order) => {
    const { scope, rows } = await makeRows(
      Array.from({ length: 11 }, (_, n) => ({
        createdAt: minutesOn(n % 4),
        amount: BigInt(((n * 7) % 5) * 100),
      })),
    );
    const key = ({ createdAt, amount }: (typeof rows)[number]) =>
      order === "oldest" ? createdAt.getTime() : Number(amount);
    const expected = rows
      .sort((a, b) => key(a) - key(b) || (a.id < b.id ? -1 : 1))
      .map(({ id }) => id);
    if (order === "highest") expected.reverse();
    const ids = async (cursor?: string | null) => {
      const page = await listInvoices(scope, { take: 4, order, cursor: cursor ?? undefined });
      return { ...page, ids: page.rows.map(({ id }) => id) };
    };
    const first = await ids();
    const second = await ids(first.older);
    const third = await ids(second.older);
    expect([...first.ids, ...second.ids, ...third.ids]).toEqual(expected);
    expect(third.older).toBeNull();
    expect((await ids(third.newer)).ids).toEqual(second.ids);
    expect((await ids((await ids(third.newer)).newer)).newer).toBeNull();
  },
);

test("a row made meanwhile does not shift the next page", async () => {
  const { tenant, scope, rows } = await makeRows([
    { createdAt: minutesOn(1) },
    { createdAt: minutesOn(2) },
  ]);
  const first = await listInvoices(scope, { take: 1 });
  const row = invoiceRow({ merchantId: tenant.id, createdAt: minutesOn(3) });
  await withEverything((tx) => tx.insert(invoices).values(row));
  const second = await listInvoices(scope, { take: 1, cursor: first.older ?? "" });
  expect(second.rows.map(({ id }) => id)).toEqual([rows[0]?.id]);
});

test("views, words, currency and days narrow the list; a broken cursor is the first page", async () => {
  const { names } = await makeRows([
    {
      description: "late",
      status: "expired",
      additionalStatus: "paid-late",
      createdAt: minutesOn(4),
    },
    { description: "out", status: "expired", createdAt: minutesOn(3) },
    {
      description: "100% beans_",
      status: "settled",
      currency: "USD",
      asset: "USD/2",
      createdAt: minutesOn(2),
    },
    { description: "void", status: "invalid", additionalStatus: "marked", createdAt: minutesOn(1) },
  ]);
  expect(await names({ status: "attention" })).toEqual(["late"]);
  expect(await names({ status: "ran-out" })).toEqual(["out"]);
  expect(await names({ status: "settled" })).toEqual(["100% beans_"]);
  expect(await names({ search: "0% B" })).toEqual(["100% beans_"]);
  expect(await names({ search: "%" })).toEqual(["100% beans_"]);
  expect(await names({ search: "' or 1=1 --" })).toEqual([]);
  expect(await names({ currency: "USD" })).toEqual(["100% beans_"]);
  expect(await names({ from: minutesOn(2), to: minutesOn(4) })).toEqual(["out", "100% beans_"]);
  expect(await names({ cursor: "garbage", take: 1 })).toEqual(["late"]);
});

test("one business never sees another's, a platform role sees both", async () => {
  const [a, b] = [
    await makeRows([{}]),
    await makeRows([{ status: "expired", additionalStatus: "paid-late" }]),
  ];
  const ids = async (scope: typeof a.scope) =>
    (await listInvoices(scope, { take: 200 })).rows.map(({ id }) => id);
  const [own, other] = [a.rows[0]?.id ?? "", b.rows[0]?.id ?? ""];
  expect(await ids(a.scope)).toEqual([own]);
  await expect(getInvoice(a.scope, other)).rejects.toMatchObject({ code: "not-found" });
  expect([await countNeedingAttention(a.scope), await countNeedingAttention(b.scope)]).toEqual([
    0, 1,
  ]);
  const support = authorize(makeActor("support", "all"), "invoices:read");
  expect((await getInvoice(support, own)).id).toBe(own);
  expect((await getInvoice(systemScope("btcpay:apply"), other)).id).toBe(other);
  await expect(getInvoice(support, newId("inv"))).rejects.toMatchObject({ code: "not-found" });
});
