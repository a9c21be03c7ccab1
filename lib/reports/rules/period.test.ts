import { expect, test } from "vitest";
import { dayBounds, daysIn, deltaWords, percentChange, periodOf, periodRanges } from "./period";
import { monthPresets } from "./presets";

const zone = "America/Jamaica";
const now = new Date("2026-11-22T15:00:00Z");

test("a period ends with today and is compared with as many days before", () => {
  const { now: week, before } = periodRanges("7d", now, zone);
  expect(dayBounds(week, zone)).toEqual({ from: "2026-11-16", to: "2026-11-22" });
  expect(dayBounds(before, zone)).toEqual({ from: "2026-11-09", to: "2026-11-15" });
  expect(daysIn(week, zone).map(({ day }) => day)).toHaveLength(7);
  expect(periodOf("nonsense")).toBe("28d");
});

test("change is told in words", () => {
  expect(percentChange(112n, 100n)).toBe(12);
  expect(deltaWords(1098n, 1000n, "last week")).toEqual({
    tone: "good",
    text: "9.8 % up",
    note: "on last week",
  });
  expect(deltaWords(80n, 100n, "last week")).toMatchObject({ tone: "bad", text: "20 % down" });
  expect(deltaWords(5n, 0n, "last week")).toEqual({
    tone: "mute",
    text: "",
    note: "none last week",
  });
  expect(deltaWords(5n, 5n, "last week").text).toBe("No change");
});

test("month presets are whole local days", () => {
  expect(monthPresets(new Date("2026-01-01T04:00:00Z"), zone)).toEqual([
    { label: "This month", from: "2025-12-01", to: "2025-12-31" },
    { label: "Last month", from: "2025-11-01", to: "2025-11-30" },
    { label: "This year", from: "2025-01-01", to: "2025-12-31" },
  ]);
  expect(monthPresets(new Date("2026-01-20T12:00:00Z"), zone)[1]).toMatchObject({
    from: "2025-12-01",
    to: "2025-12-31",
  });
});
