import { expect, test } from "vitest";
import { balancePage } from "./balance-page";

const at = new Date("2026-11-22T14:00:00Z");
const html = balancePage({
  number: "FC-0001-2344",
  msat: 1_234_567_000n,
  lines: [
    { at, msat: -2_450_000n },
    { at, msat: 1_500_000_000n },
  ],
});

test("the balance and the history can be found the way phones look for them", () => {
  expect(/(\d{1,3}(?:,\d{3})*)\s*SATS<\/dt>/.exec(html)?.[1]).toBe("1,234,567");
  const rows = html.matchAll(
    /<time datetime="(.*?)".*?>.*?<\/time>\s*<\/td>\s*<td.*?>\s*<span.*?>(-?\d{1,3}(,\d{3})*) SATS<\/span>/g,
  );
  expect([...rows].map((row) => [row[1], row[2]])).toEqual([
    ["2026-11-22T14:00:00.000Z", "-2,450"],
    ["2026-11-22T14:00:00.000Z", "1,500,000"],
  ]);
});
