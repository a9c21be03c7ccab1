import { eq } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { authorize } from "@/lib/access/authorize";
import { makeActor, withEverything } from "@/lib/access/testing";
import { invoices } from "@/lib/invoices/schema";
import { makeShop } from "@/lib/invoices/testing/asked";
import { invoiceRow, minutesOn } from "@/lib/invoices/testing/states";
import { closeDb, rawSql } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { findEverything } from "./queries";
import { searchEntries } from "./schema";

afterAll(closeDb);

const home = (actor: Parameters<typeof authorize>[0]) => authorize(actor, "home:read");
const word = () => newId("w").slice(-12);

async function shopWith(...fields: object[]) {
  const { tenant, owner } = await makeShop();
  const rows = fields.map((one) => invoiceRow({ merchantId: tenant.id, ...one }));
  await withEverything((tx) => tx.insert(invoices).values(rows));
  const find = async (text: string, actor = owner) =>
    (await findEverything(home(actor), text)).invoices.map(({ id }) => id);
  return { tenant, owner, rows, find };
}

test.each([
  ["orderNumber", "BMC-"],
  ["description", "Two bags of "],
  ["buyerEmail", "keisha."],
  ["lightningPaymentHash", "c0ffee"],
  ["btcpayId", "Hx"],
])("an invoice is found by a piece of its %s", async (field, lead) => {
  const mark = word();
  const { rows, find } = await shopWith({ [field]: `${lead}${mark}tail` }, {});
  expect(await find(mark.slice(2, 9).toUpperCase())).toEqual([rows[0]?.id]);
  expect(await find(`${mark}%`)).toEqual([]);
});

test("old rows are found by the index when the newest do not hold the text", async () => {
  const mark = word();
  const { tenant, rows, find } = await shopWith({ orderNumber: mark, createdAt: minutesOn(-9) });
  for (let n = 0; n < 2100; n += 300) {
    const filler = Array.from({ length: 300 }, (_, more) =>
      invoiceRow({ merchantId: tenant.id, createdAt: minutesOn(n + more) }),
    );
    await withEverything((tx) => tx.insert(invoices).values(filler));
  }
  expect(await find(mark.slice(1))).toEqual([rows[0]?.id]);
});

test("a word of many old rows is found at its newest ones, and capitals make no difference", async () => {
  const mark = word();
  const dayMs = 86_400_000;
  const { tenant, find } = await shopWith({});
  const at = (days: number) => new Date(Date.now() - days * dayMs);
  const old = Array.from({ length: 40 }, (_, n) =>
    invoiceRow({ merchantId: tenant.id, description: `Café ${mark} ${n}`, createdAt: at(90 + n) }),
  );
  await withEverything((tx) => tx.insert(invoices).values(old.toReversed()));
  for (let n = 0; n < 2100; n += 300) {
    const filler = Array.from({ length: 300 }, (_, more) =>
      invoiceRow({ merchantId: tenant.id, createdAt: at((n + more) / 30) }),
    );
    await withEverything((tx) => tx.insert(invoices).values(filler));
  }
  const newest = old.slice(0, 6).map(({ id }) => id);
  expect(await find(mark)).toEqual(newest);
  expect(await find(`CAFé ${mark}`)).toEqual(newest);
  expect(await find(`Café ${mark.toUpperCase()} 39`)).toEqual([old[39]?.id]);
});

test("what changed is found by its new words only, and another business finds nothing", async () => {
  const [before, after] = [word(), word()];
  const { tenant, rows, find } = await shopWith({ btcpayId: before });
  await withEverything((tx) =>
    tx
      .update(invoices)
      .set({ btcpayId: after })
      .where(eq(invoices.id, rows[0]?.id ?? "")),
  );
  expect(await find(after)).toEqual([rows[0]?.id]);
  expect(await find(before)).toEqual([]);
  const stranger = await makeShop();
  expect(await find(after, stranger.owner)).toEqual([]);
  expect(await find(after, makeActor("admin", "all"))).toEqual([rows[0]?.id]);
  expect(tenant.id).not.toBe(stranger.tenant.id);
});

test("a cashier finds invoices, but no cards and no people", async () => {
  const { tenant, owner } = await shopWith({});
  const cashier = makeActor("cashier", tenant.id);
  const found = await findEverything(home(cashier), tenant.slug);
  expect(found.businesses.map(({ id }) => id)).toEqual([tenant.id]);
  expect(found.people).toEqual([]);
  expect((await findEverything(home(owner), "Owner")).cards).toEqual([]);
});

test("without a pattern and a business the words are shut", async () => {
  await shopWith({ orderNumber: word() });
  expect(await rawSql()`select ref from search_entries limit 1`).toEqual([]);
  const seen = await withEverything((tx) => tx.select().from(searchEntries).limit(1));
  expect(seen).toEqual([]);
});
