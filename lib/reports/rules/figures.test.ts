import { expect, test } from "vitest";
import { type ExplainRow, sumOfRows } from "./figures";

const row = (amount: bigint, count: number): ExplainRow => ({
  key: "",
  label: "",
  at: null,
  amount,
  count,
});

test("rows sum to their figure, as money or as a count", () => {
  const rows = [row(245000n, 1), row(-100n, 2)];
  expect(sumOfRows(rows, "JMD/2")).toBe(244900n);
  expect(sumOfRows(rows, "count")).toBe(3n);
});
