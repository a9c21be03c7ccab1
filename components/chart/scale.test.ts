import { expect, test } from "vitest";
import { spread, ticksFor, tickText } from "./scale";

test("ticks are round, start at zero and cover the largest value", () => {
  expect(ticksFor([124_380, 38_000])).toEqual([0, 50_000, 100_000, 150_000]);
  expect(ticksFor([0, 0])).toEqual([0, 1]);
  expect(ticksFor([])).toEqual([0, 1]);
});

test("ticks reach below zero", () => {
  expect(ticksFor([-40, 60])).toEqual([-50, 0, 50, 100]);
});

test("only the top tick carries the currency", () => {
  const unit = { kind: "money", asset: "JMD/2" } as const;
  expect(tickText(150_000, true, unit, "en-JM")).toBe("J$150k");
  expect(tickText(100_000, false, unit, "en-JM")).toBe("100k");
  expect(tickText(-50, false, unit, "en-JM")).toBe("−50");
  expect(tickText(150_000, true, unit, "es-419")).toBe("J$150\u00a0k");
});

test("labels are spread without crowding the last", () => {
  expect(spread(28, 7)).toEqual([0, 5, 10, 15, 20, 25]);
  expect(spread(28, 3)).toEqual([0, 14, 27]);
  expect(spread(1, 6)).toEqual([0]);
  expect(spread(3, 6)).toEqual([0, 1, 2]);
});
