import { expect, test } from "vitest";
import { chainUri } from "./chain-uri";

test.each([
  [21_382_000n, "0.00021382"],
  [21_382_001n, "0.00021383"],
  [1n, "0.00000001"],
  [150_000_000_000n, "1.5"],
])("%i msat on-chain are %s bitcoin", (due, amount) => {
  const uri = new URL(chainUri("bcrt1qexample", due));
  expect([uri.pathname, Number(uri.searchParams.get("amount"))]).toEqual([
    "bcrt1qexample",
    Number(amount),
  ]);
  expect(uri.searchParams.get("amount")).toMatch(/^\d+\.\d{1,8}$/);
});
