import { expect, test } from "vitest";
import { median, quantile, spreadOf, variation } from "./samples";

test("the median of an even number of samples lies between the middle two", () => {
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(median([9, 1, 5])).toBe(5);
  expect(median([])).toBeNaN();
});

test("a quantile is one of the samples", () => {
  const samples = Array.from({ length: 100 }, (_, at) => 100 - at);
  expect(quantile(samples, 0.99)).toBe(99);
  expect(quantile(samples, 0.5)).toBe(50);
  expect(quantile([7], 0.99)).toBe(7);
});

test("variation is the standard deviation over the mean", () => {
  expect(variation([10, 10, 10])).toBe(0);
  expect(variation([8, 12])).toBeCloseTo(0.2828, 4);
  expect(spreadOf([8, 12])).toMatchObject({ median: 10, min: 8, max: 12 });
});
