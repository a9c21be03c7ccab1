import { expect, test } from "vitest";
import { makeTranslator } from "@/lib/platform/i18n/translator";
import { deltaWords, percentChange } from "./period";
import { monthPresets } from "./presets";

const t = makeTranslator("en-JM", {});
const zone = "America/Jamaica";

test("change is told in words", () => {
  expect(percentChange(112n, 100n)).toBe(12);
  expect(deltaWords(t, 1098n, 1000n, "last week")).toEqual({
    tone: "good",
    text: "9.8 % up",
    note: "on last week",
  });
  expect(deltaWords(t, 80n, 100n, "last week")).toMatchObject({ tone: "bad", text: "20 % down" });
  expect(deltaWords(t, 5n, 0n, "last week")).toEqual({
    tone: "mute",
    text: "",
    note: "none on last week",
  });
  expect(deltaWords(t, 5n, 5n, "last week").text).toBe("No change");
  expect(deltaWords(t, 5n, 4n, null)).toEqual({ tone: "mute", text: "", note: "" });
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
