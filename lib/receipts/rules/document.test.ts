import { expect, test } from "vitest";
import { makeTranslator } from "@/lib/platform/i18n/translator";
import type { Receipt } from "@/lib/receipts/schema";
import { documentOf, documentText } from "./document";
import { lineOf, type SoldItem, sumsOf } from "./tax";

const t = makeTranslator("en-JM", {});
const sold = (gross: bigint, category: SoldItem["category"], quantity = 1): SoldItem => ({
  ...{ description: category, quantity, gross, category },
});
const at = new Date("2026-11-22T15:00:00Z");
const payment = { method: "BTC-LN", card: false, msat: "16334000", rate: "15000000.00" };

function receipt(items: SoldItem[], fields: Partial<Receipt> = {}): Receipt {
  const lines = items.map((item) => lineOf(item, 1500));
  const sums = sumsOf(lines);
  const paid = fields.paid ?? sums.total;
  return {
    ...{ id: "rcp_1", merchantId: "ten_1", series: "receipt", number: 7n, code: "c" },
    ...{
      invoiceId: "inv_1",
      saleId: null,
      refundId: null,
      receiptId: null,
      asset: "JMD/2",
      lines,
      ...sums,
    },
    seller: { name: "Hut", trn: "001234567", gctNumber: "G-1", address: "Negril", phone: null },
    payments: [{ ...payment, value: paid.toString(), ratePair: "BTC_JMD", at: at.toISOString() }],
    ...{ orderNumber: null, buyerEmail: null, zone: "America/Jamaica", msat: 16_334_000n },
    ...{ suppliedAt: at, issuedAt: at, ...fields, paid },
  };
}

test("taxable, zero-rated and exempt stand apart from each other and from the tax", () => {
  const { sums, total, lines } = documentOf(
    receipt([sold(11_500n, "standard", 2), sold(5_000n, "zero"), sold(2_000n, "exempt")]),
    null,
    t,
  );
  expect(sums).toEqual([
    { label: "Taxable, before GCT", value: "J$100.00" },
    { label: "Zero-rated, GCT 0 %", value: "J$50.00" },
    { label: "Exempt from GCT", value: "J$20.00" },
    { label: "GCT 15 %", value: "J$15.00" },
  ]);
  expect(total.value).toBe("J$185.00");
  expect(lines.map(({ detail }) => detail)).toEqual([
    "2 pieces · GCT 15 %",
    "Zero-rated",
    "Exempt",
  ]);
});

test("it is a Tax Invoice only for who is registered", () => {
  expect(documentOf(receipt([sold(11_500n, "standard")]), null, t).title).toBe("Tax Invoice");
  const { seller } = receipt([]);
  const plain = receipt([sold(11_500n, "none")], { seller: { ...seller, gctNumber: null } });
  const document = documentOf(plain, null, t);
  expect(document.title).toBe("Receipt");
  expect(document.sums).toEqual([]);
  expect(documentText(document)).not.toContain("GCT");
});

test("what whole satoshis round is not told as paid too much; what is more than that is", () => {
  const notes = (paid: bigint) =>
    documentOf(receipt([sold(245_000n, "none")], { paid }), null, t).notes;
  expect(notes(245_010n)).toEqual([]);
  expect(notes(250_000n)).toEqual(["J$50.00 was paid above the price."]);
});

test("rates are written as prices, and a payment outside bitcoin as recorded", () => {
  const [paid] = documentOf(receipt([sold(245_000n, "none")]), null, t).payments;
  expect(paid?.detail).toBe("16\u202f334 sats at J$15,000,000.00 per bitcoin");
  const [marked] = documentOf(receipt([sold(100n, "none")], { payments: [] }), null, t).payments;
  expect(marked).toEqual({
    ...{ label: "Recorded as paid by the business", detail: "", value: "J$1.00" },
  });
});
