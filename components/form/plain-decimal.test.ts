import { expect, test } from "vitest";
import { plainDecimal } from "./plain-decimal";

test.each([
  ["2450.00", "2450.00"],
  ["J$2,450.50 ", "2450.50"],
  ["1 234 567", "1234567"],
  ["1\u2009234\u202f567", "1234567"],
  ["12.", "12"],
  ["2450,50", "2450,50"],
  ["1,23,456", "1,23,456"],
  ["-5", "-5"],
  ["ten", "ten"],
  ["", ""],
])("%s is %s", (typed, plain) => {
  expect(plainDecimal(typed)).toBe(plain);
});
