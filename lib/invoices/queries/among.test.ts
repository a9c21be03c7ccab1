import { afterAll, expect, test } from "vitest";
import { authorize } from "@/lib/access/authorize";
import { read } from "@/lib/access/read";
import { withEverything } from "@/lib/access/testing";
import { fortnightOf, hasGrams, startOfFortnight } from "@/lib/invoices/rules/holding";
import { invoices } from "@/lib/invoices/schema";
import { makeShop } from "@/lib/invoices/testing/asked";
import { invoiceRow } from "@/lib/invoices/testing/states";
import { closeDb, rawSql } from "@/lib/platform/db";
import { among } from "./among";
import { type InvoiceFilter, listInvoices } from "./list-invoices";

afterAll(closeDb);

const daysAgo = (days: number): Date => new Date(Date.now() - days * 86_400_000);

/** Rare and frequent words; the frequent one stands only in rows of more than a month ago. */
async function makeBook() {
  const { tenant, owner } = await makeShop();
  const rows = Array.from({ length: 900 }, (_, n) =>
    invoiceRow({
      merchantId: tenant.id,
      createdAt: daysAgo(n < 300 ? n / 15 : 40 + n / 3),
      description: n < 300 ? `Bread ${n}` : `Sorrel punch ${n}`,
      orderNumber: n % 90 === 0 ? `100%_a-${n}` : null,
      buyerEmail: n % 70 === 0 ? "Keisha@Example.com" : null,
      lightningPaymentHash: n === 500 ? "c0ffee" : null,
      status: n % 4 === 0 ? "settled" : "expired",
      amount: BigInt(((n * 7) % 13) * 100),
    }),
  );
  for (let at = 0; at < rows.length; at += 300)
    await withEverything((tx) => tx.insert(invoices).values(rows.slice(at, at + 300)));
  return { owner, tenant, rows, scope: authorize(owner, "invoices:read") };
}
let book: Awaited<ReturnType<typeof makeBook>>;

/** Every page, by way of the index or, inside a reader of its own, without it. */
async function pages(filter: InvoiceFilter, indexed: boolean): Promise<string[]> {
  const { scope } = book;
  const ids: string[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const asked = { ...filter, cursor, take: 90 };
    const page = indexed
      ? await listInvoices(scope, asked)
      : await read(scope, (r) => listInvoices(scope, asked, r));
    ids.push(...page.rows.map(({ id }) => id));
    cursor = page.older;
  }
  return ids;
}

test("the trigram index leads to the same rows in the same order as reading the list", async () => {
  book = await makeBook();
  const filters: InvoiceFilter[] = [
    ...["SORREL punch 7", "bread 1", "00%_A", "keisha@", "c0ffee", "nothing"].map((search) => ({
      search,
    })),
    { search: "sorrel", order: "oldest" },
    { search: "sorrel", currency: "JMD", order: "highest" },
    { search: "sorrel", status: "settled", from: daysAgo(200) },
  ];
  for (const filter of filters)
    expect(await pages(filter, true), JSON.stringify(filter)).toEqual(await pages(filter, false));
  expect(await pages({ search: "sorrel" }, true)).toHaveLength(600);
  expect(await pages({ search: "bread 1" }, true)).toHaveLength(111);
});

test("few rows are named, and a frequent word begins at its newest fortnight, or its oldest", async () => {
  book ??= await makeBook();
  const { scope } = book;
  const kept = async (filter: InvoiceFilter) => {
    const where = await among(scope, filter);
    return read(scope, (r) => r.$count(invoices, where));
  };
  expect(await kept({ search: "keisha" })).toBe(13);
  expect(await kept({ search: "nothing" })).toBe(0);
  const old = await kept({ search: "sorrel" });
  expect(old).toBeGreaterThanOrEqual(600);
  expect(old).toBeLessThan(800);
  expect(await kept({ search: "punch", order: "oldest" })).toBe(900);
  expect(await among(scope, { search: "so" })).toBeUndefined();
  expect(await among(scope, { search: "sorrel", order: "lowest" })).toBeUndefined();
});

test("fortnights are counted alike here and in the database", async () => {
  book ??= await makeBook();
  const found = await rawSql().begin(async (tx) => {
    await tx`select set_config('app.merchants', ${book.tenant.id}, true),
      set_config('app.pattern', '%', true)`;
    return tx<
      { at: Date; fortnight: number }[]
    >`select at, fortnight from search_entries limit 1000`;
  });
  expect(found).toHaveLength(900);
  for (const { at, fortnight } of found) {
    expect(fortnight).toBe(fortnightOf(at));
    expect(startOfFortnight(fortnight).getTime()).toBeLessThanOrEqual(at.getTime());
  }
});

test.each([
  ["abc", true],
  ["-a1", true],
  ["b -c", true],
  ["ab", false],
  ["---", false],
  ["a--", false],
  ["ééé", false],
])("%s can be looked for by trigrams: %s", (text, expected) => {
  expect(hasGrams(text)).toBe(expected);
});
