import { expect, test } from "vitest";
import { totalsOf } from "@/lib/pos/rules";
import { sumsOf } from "@/lib/receipts/rules/tax";
import { receiptLines } from "./receipt-lines";

const sale = (fields: Partial<Parameters<typeof receiptLines>[0]> = {}) => ({
  lines: [
    { itemId: null, name: "Juice", unit: "33333", quantity: 3 },
    { itemId: null, name: "", unit: "101", quantity: 1 },
  ],
  ...{ discount: 777n, tip: 1_234n, taxRate: 1650, taxIncluded: true, ...fields },
});
const registered = { category: "standard" as const, standard: 1500 };

test.each([
  [true, 1650],
  [false, 1650],
  [false, 1250],
])(
  "prices with their tax %s at %i: the receipt says what the till said",
  (taxIncluded, taxRate) => {
    const sold = sale({ taxIncluded, taxRate });
    const lines = sold.lines.map(({ unit, quantity }) => ({ unit: BigInt(unit), quantity }));
    const { total, tax } = totalsOf({ ...sold, lines });
    expect(sumsOf(receiptLines(sold, registered))).toMatchObject({ total, tax, untaxed: 1_234n });
  },
);

test("a till that names no tax sells at the business's own rate; who is not registered charges none", () => {
  const plain = sale({ taxRate: 0, tip: 0n });
  const rates = (lines: ReturnType<typeof receiptLines>) =>
    lines.map(({ basisPoints }) => basisPoints);
  expect(rates(receiptLines(plain, registered))).toEqual([1500, 1500]);
  expect(rates(receiptLines(sale({ tip: 0n }), { ...registered, category: "none" }))).toEqual([
    0, 0,
  ]);
});
