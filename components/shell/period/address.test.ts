import { expect, test } from "vitest";
import { withPeriod } from "./address";

test("a preset replaces custom days and leaves the place in the list behind", () => {
  const search = "asset=JMD%2F2&from=2026-11-01&to=2026-11-03&at=o1&compare=year";
  expect(withPeriod("/b/x", search, { period: "7d" })).toBe(
    "/b/x?asset=JMD%2F2&compare=year&period=7d",
  );
});

test("the comparison changes alone", () => {
  expect(withPeriod("/b/x", "period=7d&compare=year", { compare: undefined })).toBe(
    "/b/x?period=7d",
  );
  expect(withPeriod("/b/x", "", { compare: undefined })).toBe("/b/x");
});
