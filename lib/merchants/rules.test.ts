import { expect, it } from "vitest";
import { isTimeZone, places, slugFrom } from "./rules";

it.each([
  ["Blue Mountain Coffee", "blue-mountain-coffee"],
  ["  Café Curaçao  ", "cafe-curacao"],
  ["Scotchie's Jerk & Grill", "scotchies-jerk-and-grill"],
  ["!!!", ""],
  ["a".repeat(60), "a".repeat(48)],
])("%j is %j", (name, slug) => expect(slugFrom(name)).toBe(slug));

it("knows the zones it offers, and no others", () => {
  for (const { timeZone } of places) expect(isTimeZone(timeZone), timeZone).toBe(true);
  expect(isTimeZone("Mars/Olympus")).toBe(false);
});
