import fc from "fast-check";
import { expect, test } from "vitest";
import { pointsFor, pointsWithin, rateWords, runwayDays, shareOf } from "./rules";

test("two percent of a payment, rounded down to a whole sat", () => {
  expect(pointsFor(2_450_000n, 200)).toBe(49n);
  expect(pointsFor(49_999n, 200)).toBe(0n);
  expect(pointsFor(50_000n, 200)).toBe(1n);
  expect(pointsFor(-1n, 200)).toBe(0n);
  expect(pointsFor(1_000_000n, 0)).toBe(0n);
});

test("never more than the rate allows, never negative", () => {
  fc.assert(
    fc.property(fc.bigInt(0n, 10n ** 15n), fc.integer({ min: 0, max: 1000 }), (msat, rate) => {
      const points = pointsFor(msat, rate);
      expect(points >= 0n).toBe(true);
      expect(points * 10_000_000n <= msat * BigInt(rate)).toBe(true);
      expect((points + 1n) * 10_000_000n > msat * BigInt(rate)).toBe(true);
    }),
  );
});

test("at the budget's edge the rest is given, then nothing", () => {
  expect(pointsWithin(10n, 25n)).toBe(10n);
  expect(pointsWithin(10n, 4n)).toBe(4n);
  expect(pointsWithin(10n, 0n)).toBe(0n);
});

test("rates, runway and shares are said plainly", () => {
  expect([200, 250, 205, 1000, 0].map(rateWords)).toEqual([
    "2 %",
    "2.5 %",
    "2.05 %",
    "10 %",
    "0 %",
  ]);
  expect(runwayDays(700n, 70n, 7)).toBe(70);
  expect(runwayDays(700n, 0n, 7)).toBeNull();
  expect(shareOf(1n, 4n)).toBe(0.25);
});
