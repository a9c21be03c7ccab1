import { expect, test } from "vitest";
import { faults } from "@/scripts/messages/faults";
import { scan } from "@/scripts/messages/scan";

const found = scan();

test("every message the console says is in Spanish, with the same values, and none is left over", () => {
  expect(faults(found)).toEqual([]);
});

test("no word on a screen escapes translation", () => {
  expect([...found.bare, ...found.built]).toEqual([]);
});
