import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Beside, besideOf, besides, type KnownRate, worthAt, worthBeside } from "./beside";
import { formatMoney } from "./format";
import { type Asset, money } from "./money";
import { bitcoinFor, crossed, isRate, worthIn } from "./rates";

const at = (minute: number) => new Date(Date.UTC(2026, 10, 22, 15, minute));
const rate = (currency: string, one: string, minute = 0): KnownRate => ({
  ...{ currency, rate: one, rateAt: at(minute) },
});
const jmd = rate("JMD", "15000000.00", 4);
const usd = rate("USD", "95000", 1);
const shown = (amount: bigint, asset: Asset, beside: Beside, rates: KnownRate[]) => {
  const worth = worthBeside(money(amount, asset), beside, rates);
  return worth && formatMoney(worth.value);
};

test("a price in bitcoin is rounded up to whole satoshis, as BTCPay asks for it", () => {
  expect(bitcoinFor(money(245_000n, "JMD/2"), "15000000.00").amount).toBe(16_334_000n);
  expect(bitcoinFor(money(245_000n, "JMD/2"), "15000000").amount).toBe(16_334_000n);
  expect(bitcoinFor(money(-245_000n, "JMD/2"), "15000000").amount).toBe(-16_334_000n);
});

test("two currencies meet over bitcoin, rounded half up", () => {
  expect(crossed(money(245_000n, "JMD/2"), "15000000", "95000", "USD/2").amount).toBe(1552n);
  expect(crossed(money(1552n, "USD/2"), "95000.00", "15000000.5", "JMD/2").amount).toBe(245_053n);
  expect(crossed(money(-245_000n, "JMD/2"), "15000000", "95000", "USD/2").amount).toBe(-1552n);
});

describe("what stands beside an amount", () => {
  test.each<[bigint, Asset, Beside, string]>([
    [245_000n, "JMD/2", "SATS", "16\u202f334 sats"],
    [245_000n, "JMD/2", "USD", "US$15.52"],
    [1552n, "USD/2", "JMD", "J$2,450.53"],
    [16_334_000n, "BTC/11", "JMD", "J$2,450.10"],
    [16_334_000n, "BTC/11", "USD", "US$15.52"],
  ])("%s %s in %s", (amount, asset, beside, text) => {
    expect(shown(amount, asset, beside, [usd, jmd])).toBe(text);
  });

  test.each<[string, [bigint, Asset, Beside, KnownRate[]]]>([
    ["it is the same currency", [245_000n, "JMD/2", "JMD", [usd, jmd]]],
    ["it is in sats already", [1000n, "BTC/11", "SATS", [usd, jmd]]],
    ["it is nothing", [0n, "JMD/2", "USD", [usd, jmd]]],
    ["points are no money", [100n, "PTS/0", "USD", [usd, jmd]]],
    ["no rate is known", [245_000n, "JMD/2", "SATS", []]],
    ["one rate of two is known", [245_000n, "JMD/2", "USD", [jmd]]],
    ["the other rate of two is known", [245_000n, "JMD/2", "USD", [usd]]],
    ["the rate is nothing", [245_000n, "JMD/2", "SATS", [rate("JMD", "0.00")]]],
    ["the rate is no number", [245_000n, "JMD/2", "SATS", [rate("JMD", "about 15000000")]]],
  ])("is left out when %s", (_, of) => {
    expect(shown(...of)).toBeNull();
  });

  test("is bitcoin at the amount's own rate, and anything else at today's, as old as the older", () => {
    const own = rate("JMD", "10000000", -60);
    const price = money(245_000n, "JMD/2");
    expect(worthBeside(price, "SATS", [jmd], own)).toMatchObject({
      value: { amount: 24_500_000n },
      rates: [own],
    });
    const dollars = worthBeside(price, "USD", [usd, jmd], own);
    expect(dollars).toMatchObject({ value: { amount: 1552n }, rates: [jmd, usd] });
    expect(dollars && worthAt(dollars)).toEqual(at(1));
  });
});

test("there and back a price loses less than a satoshi's worth, and is never touched itself", () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: 1n, max: 10n ** 15n }),
      fc.integer({ min: 1, max: 100_000_000 }),
      fc.constantFrom(...besides),
      (amount, one, beside) => {
        const price = Object.freeze(money(amount, "JMD/2"));
        const text = `${one}.37`;
        worthBeside(price, beside, [rate("JMD", text), usd]);
        expect(price).toEqual({ amount, asset: "JMD/2" });
        const back = worthIn(bitcoinFor(price, text), text, "JMD/2").amount;
        expect(back).toBeGreaterThanOrEqual(amount);
        expect(back - amount).toBeLessThanOrEqual(BigInt(one) / 1_000_000n + 1n);
      },
    ),
  );
});

test("only what is on offer can be chosen, and a rate is a plain number above nothing", () => {
  expect(["SATS", "USD", "JMD"].map(besideOf)).toEqual(["SATS", "USD", "JMD"]);
  expect(["", "none", "EUR", "usd", undefined].map(besideOf)).toEqual(Array(5).fill(null));
  expect(["1", "0.5", "15000000.00"].every(isRate)).toBe(true);
  expect(["", "0", "0.00", "-1", "1e5", "1,5", ".5"].some(isRate)).toBe(false);
});
