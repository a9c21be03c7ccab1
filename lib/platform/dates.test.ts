import { expect, test } from "vitest";
import { dayOf, lastDays, midnight, parseDay, previousRange, startOfDay } from "./dates";

const jamaica = "America/Jamaica";

test("a day in Jamaica begins at 05:00 UTC", () => {
  expect(startOfDay(new Date("2026-11-22T04:59:59Z"), jamaica).toISOString()).toBe(
    "2026-11-21T05:00:00.000Z",
  );
  expect(startOfDay(new Date("2026-11-22T05:00:00Z"), jamaica).toISOString()).toBe(
    "2026-11-22T05:00:00.000Z",
  );
  expect(dayOf(new Date("2026-11-22T04:59:59Z"), jamaica)).toBe("2026-11-21");
});

test("a day with a clock change has 23 or 25 hours", () => {
  const hours = (month: number, day: number) =>
    (midnight(2026, month, day + 1, "America/New_York").getTime() -
      midnight(2026, month, day, "America/New_York").getTime()) /
    3_600_000;
  expect(hours(3, 8)).toBe(23);
  expect(hours(11, 1)).toBe(25);
  expect(hours(6, 1)).toBe(24);
});

test("ranges are half-open and the one before ends where this begins", () => {
  const now = new Date("2026-11-22T15:00:00Z");
  const week = lastDays(7, now, jamaica);
  expect(week.from.toISOString()).toBe("2026-11-16T05:00:00.000Z");
  expect(week.to.toISOString()).toBe("2026-11-23T05:00:00.000Z");
  expect(previousRange(week, jamaica)).toEqual({
    from: new Date("2026-11-09T05:00:00Z"),
    to: week.from,
  });
});

test("only real days are days", () => {
  expect(parseDay("2026-02-29", jamaica)).toBeNull();
  expect(parseDay("2026-2-1", jamaica)).toBeNull();
  expect(parseDay("2026-02-28", jamaica)?.toISOString()).toBe("2026-02-28T05:00:00.000Z");
});
