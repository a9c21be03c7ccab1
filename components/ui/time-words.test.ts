import { expect, test } from "vitest";
import { clockTime, exactTime, relativeTime } from "./time-words";

const now = new Date("2026-11-20T15:42:00Z");
const zone = "America/Jamaica";
const before = (seconds: number) => new Date(now.getTime() - seconds * 1000);

test.each([
  [20, "Just now"],
  [240, "4 min ago"],
  [7200, "2 h ago"],
  [-720, "in 12 min"],
  [3 * 86_400, "17 Nov"],
])("%s s ago is %s", (seconds, words) => {
  expect(relativeTime(before(seconds), now, zone)).toBe(words);
});

test("another year is said", () => {
  expect(relativeTime(new Date("2025-01-02T12:00:00Z"), now, zone)).toBe("2 Jan 2025");
});

test("Spanish", () => {
  expect(relativeTime(before(240), now, zone, "es")).toBe("hace 4 min");
});

test("exact times are in the zone of the business", () => {
  expect(clockTime(now, zone)).toBe("10:42");
  expect(exactTime(now, zone)).toContain("10:42");
});
