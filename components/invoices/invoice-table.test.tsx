import { AppRouterContext } from "next/dist/shared/lib/app-router-context.shared-runtime";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { InvoiceListAddress } from "@/lib/invoices/inputs";
import type { Invoice } from "@/lib/invoices/schema";
import { makeTranslator } from "@/lib/platform/i18n/translator";
import { exportHref, listHref, openHref, queryOf } from "./address";
import { invoiceColumns, orderOf } from "./invoice-columns";
import { InvoiceTable } from "./invoice-table";

const t = makeTranslator("en-JM", {});
const base = "/b/x/invoices";
const read = (address: object) => InvoiceListAddress.parse(address);
const invoice = {
  id: "inv_1",
  merchantId: "ten_x",
  status: "new",
  additionalStatus: "none",
  markable: ["invalid"],
  btcpayId: "b",
  description: "Beans",
  orderNumber: "A-7",
  buyerName: null,
  buyerEmail: "keisha@example.com",
  source: "console",
  amount: 245_000n,
  paidAmount: 0n,
  asset: "JMD/2",
  createdAt: new Date("2026-11-20T10:00:00Z"),
  settledAt: null,
} as unknown as Invoice;

function draw(asked: object, bulk = false): string {
  const address = read(asked);
  return renderToStaticMarkup(
    <AppRouterContext value={{} as never}>
      <InvoiceTable
        rows={[invoice]}
        rowPlace={{
          fullHref: (id) => `${base}/${id}`,
          peekHref: (id) => openHref(base, address, id),
          open: address.open,
          mayVoid: () => true,
        }}
        columns={invoiceColumns(t, { base, address, several: false })}
        cols={address.cols}
        order={orderOf(address)}
        density="compact"
        bulk={bulk && <button type="button">Void</button>}
        place="here"
        zone="America/Jamaica"
        now={new Date("2026-11-20T11:00:00Z")}
        empty={null}
      />
    </AppRouterContext>,
  );
}
const sortOf = (markup: string) => markup.match(/aria-sort="\w+"/g);

test("exactly one header says how the list is ordered; amounts only within a currency", () => {
  expect(sortOf(draw({}))).toEqual(['aria-sort="descending"']);
  expect(draw({})).toContain(`href="${base}?order=oldest"`);
  expect(draw({})).not.toContain("order=highest");
  expect(draw({ order: "highest" })).toContain("Invoices, newest first");
  const priced = draw({ currency: "JMD", order: "lowest" });
  expect(sortOf(priced)).toEqual(['aria-sort="ascending"']);
  expect(priced).toContain(`href="${base}?currency=JMD&amp;order=highest"`);
  expect(priced).toContain("Invoices, lowest amount first");
});

test("chosen columns are drawn, and the row leads to its page", () => {
  const usual = draw({});
  expect(usual).not.toContain("keisha@example.com");
  expect(draw({ cols: "state,customer" })).toContain("keisha@example.com");
  expect(usual).toContain(`href="${base}/inv_1"`);
});

test("boxes to pick with come with something to do, and have names", () => {
  expect(draw({})).not.toContain('type="checkbox"');
  const markup = draw({}, true);
  expect(markup).toContain('aria-label="Select Beans"');
  expect(markup).toContain('aria-label="Select all shown"');
});

test("an address keeps its view and columns, and starts at the first page with nothing open", () => {
  const address = read({
    view: "waiting",
    cols: "paid",
    at: "o1.inv_1",
    open: "inv_1",
    saved: "v",
  });
  expect(listHref(base, address, { q: "a" })).toBe(`${base}?view=waiting&cols=paid&saved=v&q=a`);
  expect(openHref(base, address, "inv_2")).toBe(
    `${base}?view=waiting&cols=paid&saved=v&at=o1.inv_1&open=inv_2`,
  );
  expect(listHref(base, read({ q: "a" }), { q: undefined })).toBe(`${base}?view=all`);
  expect(queryOf(address)).toBe("cols=paid&view=waiting");
  expect(queryOf(read({}))).toBe("");
  expect(exportHref("invoices", "x", address)).toBe(
    "/api/reports/invoices?business=x&view=waiting&order=newest",
  );
});
