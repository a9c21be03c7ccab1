import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  accountName,
  accountRule,
  assetIds,
  columnsOf,
  familyName,
  familyOf,
  netLegs,
  unbalanced,
} from "./rules";
import { accountId } from "./rules/account-id";

test("accounts have names a person knows", () => {
  expect(accountName("bitcoin:btcpay")).toBe("Bitcoin at BTCPay");
  expect(accountName("card:card_01j", "FC-1234")).toBe("Flashcard FC-1234");
  expect(accountName("card:card_01jabcdef")).toBe("Flashcard ABCDEF");
  expect(familyName("points")).toBe("Points of Flashcards");
});

test("points:issued is not the points of a card called issued", () => {
  expect(familyOf("points:issued")).toEqual({ family: "points:issued", subject: null });
  expect(accountRule("points:issued").floor).toBeNull();
  expect(accountRule("points:card_1").floor).toBe(0n);
});

test.each(["slaes", "card", "card:", "card:A b", "card:a:b", "toString", `card:${"x".repeat(99)}`])(
  "%s is no account",
  (code) => expect(() => accountRule(code)).toThrow("no account"),
);

test("what is spent is in one row; what only collects has no floor", () => {
  for (const code of ["sales", "points:issued", "exchange", "bitcoin:btcpay"])
    expect(accountRule(code)).toMatchObject({ hot: true, floor: null });
  for (const code of ["card:a", "tap:a", "points:a", "budget:a"])
    expect(accountRule(code)).toMatchObject({ hot: false, floor: 0n });
  expect(accountRule("invoices:unsettled").hot).toBe(false);
});

test("the account's number is stable for ever", () => {
  expect(accountId("sales", "JMD/2")).toBe(819613091467505025n);
  expect(accountId("sales", "USD/2")).not.toBe(accountId("sales", "JMD/2"));
});

test("the database numbers assets as the code does", () => {
  const text = readFileSync("drizzle/repeatable/20-ledger.sql", "utf8");
  for (const [asset, id] of Object.entries(assetIds))
    expect(text).toContain(`(${id}, '${asset}', `);
});

test("both columns are positive and their difference is the balance", () => {
  expect(columnsOf(-5n)).toEqual({ debit: 5n, credit: 0n });
  expect(columnsOf(5n)).toEqual({ debit: 0n, credit: 5n });
});

const legs = fc.array(
  fc.record({
    code: fc.constantFrom("sales", "exchange", "rounding"),
    asset: fc.constantFrom("JMD/2" as const, "BTC/11" as const),
    amount: fc.bigInt(-9n, 9n),
  }),
);

test("netting keeps what balances and what does not", () => {
  fc.assert(
    fc.property(legs, (all) => {
      const net = netLegs(all);
      expect(unbalanced(net)).toEqual(expect.arrayContaining(unbalanced(all)));
      expect(unbalanced(net)).toHaveLength(unbalanced(all).length);
      expect(new Set(net.map((leg) => `${leg.code}|${leg.asset}`)).size).toBe(net.length);
    }),
  );
});
