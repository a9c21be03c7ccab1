import { expect, test } from "vitest";
import { makeTranslator } from "@/lib/platform/i18n/translator";
import words from "@/messages/es/ui.json";
import { clockTime, exactTime, relativeTime } from "./time-words";

const now = new Date("2026-11-20T15:42:00Z");
const zone = "America/Jamaica";
const english = makeTranslator("en-JM", {});
const spanish = makeTranslator("es-419", words);
const before = (seconds: number) => new Date(now.getTime() - seconds * 1000);

test.each([
  [20, "Just now"],
  [240, "4 min ago"],
  [7200, "2 h ago"],
  [-720, "in 12 min"],
  [3 * 86_400, "17 Nov"],
])("%s s ago is %s", (seconds, said) => {
  expect(relativeTime(before(seconds), now, zone, english)).toBe(said);
});

test("another year is said", () => {
  expect(relativeTime(new Date("2025-01-02T12:00:00Z"), now, zone, english)).toBe("2 Jan 2025");
});

test.each([
  [20, "Ahora mismo"],
  [240, "hace 4 min"],
  [7200, "hace 2 h"],
  [-720, "en 12 min"],
  [3 * 86_400, "17 nov"],
])("%s s ago in Spanish is %s", (seconds, said) => {
  expect(relativeTime(before(seconds), now, zone, spanish)).toBe(said);
});

test("exact times are in the zone of the business", () => {
  expect(clockTime(now, zone, "en-JM")).toBe("10:42");
  expect(exactTime(now, zone, "en-JM")).toContain("10:42");
});
