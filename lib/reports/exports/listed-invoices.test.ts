import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { authorize } from "@/lib/access/authorize";
import { withEverything } from "@/lib/access/testing";
import { type InvoiceFilter, listInvoices } from "@/lib/invoices/queries/list-invoices";
import { invoices } from "@/lib/invoices/schema";
import { makeShop } from "@/lib/invoices/testing/asked";
import { invoiceRow, minutesOn } from "@/lib/invoices/testing/states";
import { exportReport } from "./export-report";
import { plainSql } from "./plain-sql";

const words = ["beans", "O'Brien", "100% _\\x", "'; drop table invoices; --", "$1 and $2", "Bean"];

async function makeBook() {
  const [{ tenant, owner }, other] = [await makeShop(), await makeShop()];
  const rows = Array.from({ length: 23 }, (_, n) =>
    invoiceRow({
      merchantId: tenant.id,
      description: words[n % words.length] ?? null,
      status: n % 3 === 0 ? "settled" : "new",
      createdAt: minutesOn(Math.floor(n / 4)),
      amount: BigInt(((n * 7) % 11) * 100 + 1),
      ...(n % 5 === 0 ? { currency: "USD", asset: "USD/2" } : {}),
    }),
  );
  const theirs = invoiceRow({ merchantId: other.tenant.id, description: "beans" });
  await withEverything((tx) => tx.insert(invoices).values([...rows, theirs]));
  return { owner, ids: rows.map(({ id }) => id), theirs: theirs.id };
}
let book: Awaited<ReturnType<typeof makeBook>>;

async function listed(filter: InvoiceFilter): Promise<string[]> {
  const scope = authorize(book.owner, "invoices:read");
  const ids: string[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await listInvoices(scope, { ...filter, cursor, take: 4 });
    ids.push(...page.rows.map(({ id }) => id));
    cursor = page.older;
  }
  return ids;
}

async function downloaded(list: InvoiceFilter): Promise<string[]> {
  const report = await exportReport(
    authorize(book.owner, "reports:export"),
    { kind: "invoices", list, name: "test" },
    new AbortController().signal,
  );
  const [head, ...lines] = (await report.text()).trim().split("\n");
  expect(head).toMatch(/^invoice,business,btcpay_invoice,order_number,description,status/);
  return lines.map((line) => line.split(",")[0] ?? "");
}

test("the download holds the rows of the list under the same filter, in its order, all pages", async () => {
  book = await makeBook();
  const filters: InvoiceFilter[] = [
    {},
    { order: "oldest" },
    { status: "settled" },
    { status: "waiting", search: "bean" },
    { currency: "JMD", order: "highest" },
    { currency: "JMD", order: "lowest" },
    { from: minutesOn(1), to: minutesOn(3) },
    ...words.map((search) => ({ search })),
  ];
  for (const filter of filters) {
    const expected = await listed(filter);
    expect(expected.length, JSON.stringify(filter, String)).toBeGreaterThan(0);
    expect(await downloaded(filter)).toEqual(expected);
  }
  expect(await downloaded({ search: "' or true --" })).toEqual([]);
});

test("chosen rows are downloaded alone, and none of another business", async () => {
  book ??= await makeBook();
  const chosen = book.ids.slice(3, 6);
  const got = await downloaded({ ids: [...chosen, book.theirs, "inv_none"] });
  expect(got.toSorted()).toEqual(chosen.toSorted());
});

test("a parameter stands in the text as a literal, whatever it holds", () => {
  const text = plainSql(sql`a = ${"it's $2"} and b = ${7n} and c = ${"\\"}`);
  expect(text).toBe(`a = 'it''s $2' and b = 7 and c = '\\'`);
  expect(() => plainSql(sql`a = ${"\0"}`)).toThrow();
  expect(() => plainSql(sql`a = ${{ b: 1 }}`)).toThrow();
});
