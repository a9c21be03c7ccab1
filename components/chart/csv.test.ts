import { expect, test } from "vitest";
import { makeTranslator } from "@/lib/platform/i18n/translator";
import { csvOf } from "./csv";

const t = makeTranslator("en-JM", {});

test("figures are exact and bare, missing ones empty, and no cell begins a formula", () => {
  const series = [
    { key: "now", label: "These 7 days" },
    { key: "before", label: "=cmd()", previous: true },
  ];
  const points = [
    { label: "Mon, 2 Nov", values: { now: 245_000n, before: null } },
    { label: "Tue", values: { now: -5n, before: 9_007_199_254_740_993n } },
  ];
  expect(csvOf(series, points, { kind: "money", asset: "JMD/2" }, t)).toBe(
    "When,These 7 days (JMD),'=cmd() (JMD)\r\n" +
      '"Mon, 2 Nov",2450.00,\r\n' +
      "Tue,-0.05,90071992547409.93\r\n",
  );
});
