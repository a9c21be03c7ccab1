import { expect, test } from "vitest";
import { csvCell } from "@/lib/platform/csv";
import { nameTaken, readFile } from "./read-rows";

const head = "order number,amount,currency,customer e-mail,expiry";
const faults = (text: string, currency = "JMD") =>
  readFile(text, currency).rows.flatMap(({ number, faults }) =>
    faults.map(({ column, why }) => `${number} ${column}: ${why}`),
  );

test("of 5,000 rows 40 bad ones are named by row and column, and 4,960 are ready", () => {
  const bad: [string, string][] = [
    ["abc,JMD,,15", "amount: Write the amount in digits, like 2450 or 2450.50"],
    ["10,DOGE,,15", "currency: Choose a currency from the list"],
    ["10,JMD,keisha,15", "customer e-mail: Write an address like keisha@example.com"],
    ["10,JMD,,0", "expiry: At least 1 minute"],
  ];
  const expected: string[] = [];
  const lines = Array.from({ length: 5000 }, (_, at) => {
    const [cells, fault] = at % 125 === 60 ? (bad[(at % 4) as 0] ?? ["", ""]) : ["24.50,JMD,,", ""];
    if (fault) expected.push(`${at + 2} ${fault}`);
    return `N-${at},${cells}`;
  });
  const text = [head, ...lines].join("\r\n");
  expect(expected).toHaveLength(40);
  expect(faults(text)).toEqual(expected);
  expect(readFile(text, "JMD").rows.filter(({ wish }) => wish)).toHaveLength(4960);
});

test("every bad cell of a row is named, the amount too", () => {
  expect(faults(`${head}\nx,-5,JMD,no address,many`)).toEqual([
    "2 customer e-mail: Write an address like keisha@example.com",
    "2 expiry: Write a number of minutes",
    "2 amount: Write the amount in digits, like 2450 or 2450.50",
  ]);
});

test("a row becomes what the form would have made of it, in the currency of the business when none is named", () => {
  const [row] = readFile(
    "Monto;Número de pedido;Cliente;Color\r\n2450,5; A-7 ;Keisha;red",
    "XCG",
  ).rows;
  expect(row?.wish).toEqual({
    ...{ currency: "XCG", asset: "XCG/2", amount: 245_050n, orderNumber: "A-7" },
    ...{ description: null, buyerName: "Keisha", buyerEmail: null, expiryMinutes: 15 },
  });
  expect(readFile("amount,color\n1,red", "JMD").unused).toEqual(["color"]);
});

test("a comma marks decimals only where semicolons separate, and thousands never", () => {
  expect(faults('amount\n"2,50"')).toHaveLength(1);
  expect(faults("amount;currency\n2,50;JMD\n2,500;JMD")).toEqual([
    "3 amount: Write the amount in digits, like 2450 or 2450.50",
  ]);
});

test("sats and bitcoin keep their own decimals", () => {
  expect(faults("amount,currency\n1.5,sats\n0.000000001,BTC\n21,Sats")).toEqual([
    "2 amount: SATS has no decimals",
    "3 amount: BTC has at most 8 decimals",
  ]);
});

test("the same order number again is named by the row that has it first, and by an invoice that has it", () => {
  const text = "amount,order\n1,A\n2,B\n3,A\n4,\n5,";
  expect(faults(text)).toEqual(["4 order: Row 2 has the same order number"]);
  const { rows } = nameTaken(readFile(text, "JMD"), new Set(["B"]));
  expect(rows[1]).toMatchObject({
    wish: null,
    faults: [{ column: "order", why: "An invoice has this order number already" }],
  });
});

test("a row with more cells than columns says so", () => {
  expect(faults("amount,description\n1,Tea, with milk")).toEqual([
    expect.stringMatching(/^2 description: This row has 3 cells and the first row 2/),
  ]);
});

test.each([
  ["", "This file holds nothing."],
  ["amount,currency\n", "Below the names of the columns stands no row."],
  ["1,2\n3,4", /first row must name the columns/],
  ["amount,total\n1,2", "Two columns mean the same: amount and total. Remove one."],
  [`amount\n${"1\n".repeat(5001)}`, /5001 rows; 5000 at once/],
  [`amount,description\n1,${"x".repeat(1_000_000)}`, /larger than 1 MB/],
])("a file that cannot be read is refused with a sentence", (text, why) => {
  expect(() => readFile(text, "JMD")).toThrow(why);
});

test("what goes out to be mended comes back as it was", () => {
  const cell = csvCell("=2+2");
  expect(readFile(`amount,description\n1,${cell}`, "JMD").rows[0]?.wish?.description).toBe("=2+2");
});
