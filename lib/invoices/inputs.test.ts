import { expect, test } from "vitest";
import { CreateInvoiceInput } from "./inputs";

const base = { merchantId: "ten_1", currency: "JMD", idempotencyKey: "key_12345678" };
const faultsOf = (fields: object) => {
  const parsed = CreateInvoiceInput.safeParse({ ...base, ...fields });
  return parsed.success ? null : parsed.error.issues.map(({ path }) => path.join("."));
};

test.each([
  "0",
  "0.00",
  "-5",
  "1e21",
  " 1",
  "1 ",
  "0x10",
  "NaN",
  "Infinity",
  "",
  "1.234",
  "9223372036854775808",
  "92233720368547758.08",
  "٣",
  "1,000",
  "+5",
  ".5",
  "5.",
])("%j is no amount of JMD and the field amount says so", (amount) => {
  expect(faultsOf({ amount })).toEqual(["amount"]);
});

test.each([5, Number.NaN, 1e21, null, {}, ["5"], 5n])(
  "an amount that is not text is refused at amount",
  (amount) => {
    expect(faultsOf({ amount })).toEqual(["amount"]);
  },
);

test.each([
  ["SATS", "1.5"],
  ["BTC", "0.000000001"],
  ["USD", "0.001"],
])("%s has no %s", (currency, amount) => {
  expect(faultsOf({ currency, amount })).toEqual(["amount"]);
});

test("an amount comes out as minor units of its asset", () => {
  const price = (currency: string, amount: string) =>
    CreateInvoiceInput.parse({ ...base, currency, amount }).price;
  expect(price("JMD", "2450.5")).toEqual({ amount: 245_050n, asset: "JMD/2" });
  expect(price("SATS", "21")).toEqual({ amount: 21_000n, asset: "BTC/11" });
  expect(price("BTC", "0.00000021")).toEqual({ amount: 21_000n, asset: "BTC/11" });
});

test("other fields are refused by their names, blanks are left out", () => {
  expect(faultsOf({ amount: "1", currency: "DOGE" })).toEqual(["currency"]);
  expect(faultsOf({ amount: "1", buyerEmail: "keisha" })).toEqual(["buyerEmail"]);
  expect(faultsOf({ amount: "1", description: "two\nlines" })).toEqual(["description"]);
  expect(faultsOf({ amount: "1", expiryMinutes: "0" })).toEqual(["expiryMinutes"]);
  expect(faultsOf({ amount: "1", idempotencyKey: "'; drop" })).toEqual(["idempotencyKey"]);
  const { description, buyerEmail } = CreateInvoiceInput.parse({
    ...base,
    amount: "1",
    description: "  ",
    buyerEmail: "",
  });
  expect([description, buyerEmail]).toEqual([undefined, undefined]);
});
