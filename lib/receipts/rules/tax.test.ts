import fc from "fast-check";
import { expect, test } from "vitest";
import { creditLines, lineOf, rateOn, sumsOf, taxInside } from "./tax";

test("the standard rate by the day, and the business's own from its day on", () => {
  expect(rateOn("2020-03-31", [])).toBe(1650);
  expect(rateOn("2020-04-01", [])).toBe(1500);
  const own = [
    { fromDay: "2026-12-01", basisPoints: 1000 },
    { fromDay: "2026-11-01", basisPoints: 2500 },
  ];
  expect(rateOn("2026-10-31", own)).toBe(1500);
  expect(rateOn("2026-11-30", own)).toBe(2500);
  expect(rateOn("2027-01-01", own)).toBe(1000);
});

test("tax inside a price, half up on the cent", () => {
  expect(taxInside(11_500n, 1500)).toBe(1_500n);
  expect(taxInside(100n, 1500)).toBe(13n);
  expect(taxInside(3n, 1500)).toBe(0n);
  expect(taxInside(4n, 1500)).toBe(1n);
  expect(taxInside(245_000n, 0)).toBe(0n);
});

const category = fc.constantFrom("standard", "zero", "exempt", "none" as const);
const items = fc.array(
  fc.record({
    description: fc.string(),
    quantity: fc.integer({ min: 1, max: 9 }),
    gross: fc.bigInt({ min: 0n, max: 10n ** 12n }),
    category,
  }),
  { minLength: 1, maxLength: 8 },
);

test("the columns add up to the total, line by line and in all", () =>
  fc.assert(
    fc.property(items, fc.integer({ min: 0, max: 10_000 }), (sold, rate) => {
      const lines = sold.map((item) => lineOf({ ...item, category: item.category as never }, rate));
      const sums = sumsOf(lines);
      expect(sums.total).toBe(sold.reduce((sum, { gross }) => sum + gross, 0n));
      const { taxable, zeroRated, exempt, untaxed, tax } = sums;
      expect(taxable + zeroRated + exempt + untaxed + tax).toBe(sums.total);
    }),
  ));

test("however a sale is given back, each note is within its lines and all of them are the sale", () =>
  fc.assert(
    fc.property(items, fc.array(fc.bigInt({ min: 1n, max: 10n ** 12n })), (sold, parts) => {
      const lines = sold.map((item) => lineOf({ ...item, category: item.category as never }, 1500));
      const notes: ReturnType<typeof lineOf>[][] = [];
      const whole = sumsOf(lines).total;
      for (const part of [...parts, whole]) {
        const note = creditLines(lines, notes, part);
        if (note) notes.push(note);
        for (const { gross, tax } of note ?? []) {
          expect(BigInt(gross) <= 0n && BigInt(tax) <= 0n).toBe(true);
          expect(BigInt(tax) >= BigInt(gross)).toBe(true);
        }
      }
      const all = sumsOf([...lines, ...notes.flat()]);
      expect(all).toEqual({
        total: 0n,
        taxable: 0n,
        zeroRated: 0n,
        exempt: 0n,
        untaxed: 0n,
        tax: 0n,
      });
      expect(creditLines(lines, notes, 1n)).toBeNull();
    }),
  ));
