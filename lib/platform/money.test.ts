import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatMoney } from "./format";
import {
  allocate,
  type Currency,
  money,
  parseAmount,
  toCurrencyText,
  toDecimal,
  unitsOf,
} from "./money";
import { worthIn } from "./rates";

describe("parseAmount", () => {
  test.each([
    ["2450", "JMD", 245000n],
    ["2450.5", "JMD", 245050n],
    ["0.01", "USD", 1n],
    ["5000", "SATS", 5_000_000n],
    ["0.00000001", "BTC", 1000n],
  ] as [string, Currency, bigint][])("%s %s", (text, currency, amount) => {
    expect(parseAmount(text, currency).amount).toBe(amount);
  });
  test.each([
    "0",
    "0.00",
    "-5",
    " 1",
    "1 ",
    "0x10",
    "1e21",
    "NaN",
    "Infinity",
    "",
    "1,000",
    "2.345",
    "٣",
    "9223372036854775808",
    "1".repeat(40),
    "+1",
    ".5",
    "5.",
  ])("refuses %j at the field", (text) => {
    expect(() => parseAmount(text, "JMD")).toThrow(
      expect.objectContaining({ code: "invalid", fields: { amount: [expect.any(String)] } }),
    );
  });
  test("sats have no decimals", () => {
    expect(() => parseAmount("1.5", "SATS")).toThrow("SATS has no decimals");
  });
});

test("decimal text and units are inverse", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n }), (amount) => {
      expect(unitsOf(toDecimal(money(amount, "JMD/2")), 2)).toBe(amount);
    }),
  );
});

test("a split loses no unit", () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: 0n, max: 10n ** 15n }),
      fc.array(fc.bigInt({ min: 1n, max: 1000n }), { minLength: 1, maxLength: 9 }),
      (total, weights) => {
        const parts = allocate(money(total, "JMD/2"), weights);
        expect(parts.reduce((sum, part) => sum + part.amount, 0n)).toBe(total);
      },
    ),
  );
});

test("bitcoin is valued half up at a decimal rate", () => {
  const btc = (msat: bigint) => money(msat, "BTC/11");
  expect(worthIn(btc(100_000_000_000n), "15040000", "JMD/2").amount).toBe(1_504_000_000n);
  expect(worthIn(btc(1000n), "15040000.5", "JMD/2").amount).toBe(15n);
  expect(worthIn(btc(-1000n), "15040000.5", "JMD/2").amount).toBe(-15n);
  expect(() => worthIn(btc(1n), "0.0", "JMD/2")).toThrow("Not a rate");
});

test("amounts read as the console writes them", () => {
  expect(formatMoney(money(245000n, "JMD/2"))).toBe("J$2,450.00");
  expect(formatMoney(money(-123456n, "USD/2"))).toBe("−US$1,234.56");
  expect(formatMoney(money(1_234_567_000n, "BTC/11"))).toBe("1\u202f234\u202f567 sats");
  expect(formatMoney(money(1_500n, "BTC/11"))).toBe("1.500 sats");
  expect(formatMoney(money(8197n, "PTS/0"))).toBe("8,197 points");
  expect(toCurrencyText(money(5_000_000n, "BTC/11"), "SATS")).toBe("5000");
  expect(toCurrencyText(money(5_000_000n, "BTC/11"), "BTC")).toBe("0.00005000");
});
