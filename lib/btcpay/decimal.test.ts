import { describe, expect, it } from "vitest";
import { plainDecimal, unitsFrom } from "./decimal";
import { parseExactJson } from "./exact-json";

describe("decimals as a server writes them", () => {
  it.each([
    ["5", "5"],
    ["5.10", "5.1"],
    ["0.00000001", "0.00000001"],
    ["1e-8", "0.00000001"],
    ["1.5E+3", "1500"],
    ["-0.0500", "-0.05"],
    ["-0", "0"],
    ["007.5", "7.5"],
    ["12.345e1", "123.45"],
    ["5.", "5"],
  ])("%s is %s", (text, plain) => expect(plainDecimal(text)).toBe(plain));

  it.each(["", "abc", "0x10", "1,000", "NaN", "1e", "--1"])("%j is none", (text) =>
    expect(plainDecimal(text)).toBeNull(),
  );

  it("rounds what is finer than the asset half away from zero", () => {
    expect(unitsFrom("2449.995", 2)).toBe(245_000n);
    expect(unitsFrom("-2449.995", 2)).toBe(-245_000n);
    expect(unitsFrom("2449.9949", 2)).toBe(244_999n);
    expect(unitsFrom("0.00012345678", 11)).toBe(12_345_678n);
    expect(unitsFrom("21000000", 11)).toBe(2_100_000_000_000_000_000n);
  });
});

describe("JSON without floats", () => {
  it("keeps the digits of every number that is not a safe integer", () => {
    const text =
      '{"a": 0.1, "b": 12, "c": 1e-8, "d": 12345678901234567890, "e": "say \\"1.5\\"", "f": [-2.50]}';
    expect(parseExactJson(text)).toEqual({
      a: "0.1",
      b: 12,
      c: "1e-8",
      d: "12345678901234567890",
      e: 'say "1.5"',
      f: ["-2.50"],
    });
  });

  it("throws on what is not JSON", () => {
    for (const text of ["", "<html>", '{"a": 1', "{1.5.2}"])
      expect(() => parseExactJson(text)).toThrow(SyntaxError);
  });
});
