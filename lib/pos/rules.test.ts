import { describe, expect, test } from "vitest";
import { percentOf, percentText, totalsOf } from "./rules";

const lines = [
  { unit: 45_000n, quantity: 2 },
  { unit: 12_550n, quantity: 1 },
];

describe("what a sale comes to", () => {
  test("tax in the prices is named and adds nothing", () => {
    expect(totalsOf({ lines, discount: 0n, tip: 0n, taxRate: 1500, taxIncluded: true })).toEqual({
      subtotal: 102_550n,
      discount: 0n,
      tax: 13_376n,
      tip: 0n,
      total: 102_550n,
    });
  });
  test("tax on top comes after the discount and before the tip", () => {
    expect(
      totalsOf({ lines, discount: 2_550n, tip: 10_000n, taxRate: 1500, taxIncluded: false }),
    ).toEqual({
      ...{ subtotal: 102_550n, discount: 2_550n, tax: 15_000n },
      ...{ tip: 10_000n, total: 125_000n },
    });
  });
  test("a discount takes no more than there is", () => {
    const { discount, total, tax } = totalsOf({
      ...{ lines, discount: 999_999n, tip: 0n, taxRate: 1500, taxIncluded: false },
    });
    expect({ discount, total, tax }).toEqual({ discount: 102_550n, total: 0n, tax: 0n });
  });
  test("percents round half up and read as people write them", () => {
    expect(percentOf(1_005n, 10)).toBe(101n);
    expect([1500, 1250, 1205, 0].map(percentText)).toEqual(["15", "12.5", "12.05", "0"]);
  });
});
