import { describe, expect, test } from "vitest";
import { dec, decText, div, mul, parseDec, round, roundUp, toMsat } from "./decimal";

describe("decimals", () => {
  test("read and write without floats", () => {
    for (const [input, text] of [
      ["5.00", "5"],
      ["0.00000001", "0.00000001"],
      ["-12.340", "-12.34"],
      ["1e-8", "0.00000001"],
      ["15000000", "15000000"],
      [".5", "0.5"],
    ] as const)
      expect(decText(dec(input))).toBe(text);
  });

  test.each(["", "abc", "1.2.3", "0x10", "NaN", "1,000"])("%s is no decimal", (text) => {
    expect(parseDec(text)).toBeNull();
  });

  test("round away from zero and up", () => {
    expect(decText(round(dec("1.005"), 2))).toBe("1.01");
    expect(decText(round(dec("-1.005"), 2))).toBe("-1.01");
    expect(decText(roundUp(dec("0.000000011"), 8))).toBe("0.00000002");
    expect(decText(roundUp(dec("0.00000002"), 8))).toBe("0.00000002");
  });

  test("multiply and divide", () => {
    expect(decText(mul(dec("0.00016055"), dec("15260344.59")))).toBe("2450.0483239245");
    expect(toMsat(div(dec("1000"), dec("100000000")))).toBe(1_000_000n);
  });
});
