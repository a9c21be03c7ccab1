import { expect, test } from "vitest";
import { dayBounds, daysIn, periodAt, periodQuery } from "./periods";

const zone = "America/Jamaica";
/** 22 November 2026, 10 in the morning in Kingston. */
const now = new Date("2026-11-22T15:00:00Z");
const days = (address: object, at = now) => {
  const { range, before, key } = periodAt(address, at, zone);
  const words = ({ from, to }: { from: string; to: string }) => `${from} ${to}`;
  return [key, words(dayBounds(range, zone)), before && words(dayBounds(before, zone))];
};

test.each([
  ["today", "2026-11-22 2026-11-22", "2026-11-21 2026-11-21"],
  ["yesterday", "2026-11-21 2026-11-21", "2026-11-20 2026-11-20"],
  ["7d", "2026-11-16 2026-11-22", "2026-11-09 2026-11-15"],
  ["28d", "2026-10-26 2026-11-22", "2026-09-28 2026-10-25"],
  ["90d", "2026-08-25 2026-11-22", "2026-05-27 2026-08-24"],
  ["month", "2026-11-01 2026-11-22", "2026-10-01 2026-10-22"],
  ["last-month", "2026-10-01 2026-10-31", "2026-09-01 2026-09-30"],
  ["quarter", "2026-10-01 2026-11-22", "2026-07-01 2026-08-22"],
  ["year", "2026-01-01 2026-11-22", "2025-01-01 2025-11-22"],
])("%s is %s, compared with %s", (period, range, before) => {
  expect(days({ period })).toEqual([period, range, before]);
});

test("custom days are both included and compared with as many days before, or the year before", () => {
  const address = { from: "2026-11-03", to: "2026-11-05" };
  expect(days(address)).toEqual(["custom", "2026-11-03 2026-11-05", "2026-10-31 2026-11-02"]);
  expect(days({ ...address, compare: "year" })[2]).toBe("2025-11-03 2025-11-05");
  expect(days({ ...address, compare: "none" })[2]).toBeNull();
});

test("a leap day and a short month are compared with the last day there is", () => {
  const leap = new Date("2028-02-29T15:00:00Z");
  expect(days({ period: "today", compare: "year" }, leap)[2]).toBe("2027-02-28 2027-02-28");
  const march = new Date("2026-03-31T15:00:00Z");
  expect(days({ period: "month" }, march)[2]).toBe("2026-02-01 2026-02-28");
});

test.each([
  { period: "decade" },
  { from: "2026-11-05", to: "2026-11-03" },
  { from: "2026-02-30", to: "2026-03-03" },
  { from: "2026-11-05" },
  {},
])("what cannot be read is 28 days: %o", (address) => {
  expect(days(address)[0]).toBe("28d");
});

test("days are cut at local midnight, half-open, whatever the clocks do", () => {
  const { range } = periodAt({ period: "today" }, new Date("2026-11-23T04:59:59Z"), zone);
  expect(range).toEqual({
    from: new Date("2026-11-22T05:00:00Z"),
    to: new Date("2026-11-23T05:00:00Z"),
  });
  const york = periodAt({ from: "2026-10-31", to: "2026-11-02" }, now, "America/New_York");
  expect(daysIn(york.range, york.zone).map(({ day }) => day)).toEqual([
    "2026-10-31",
    "2026-11-01",
    "2026-11-02",
  ]);
  expect(york.range.to.getTime() - york.range.from.getTime()).toBe(73 * 3_600_000);
});

test("a span of years is cut to what a page can draw", () => {
  const { range } = periodAt({ from: "1990-01-01", to: "2026-11-22" }, now, zone);
  expect(daysIn(range, zone)).toHaveLength(1100);
});

test("an address asks for the same period again", () => {
  for (const address of [
    { period: "month", compare: "year" },
    { from: "2026-11-03", to: "2026-11-05" },
    { period: "28d" },
  ])
    expect(periodQuery(periodAt(address, now, zone))).toEqual(address);
});
