import { expect, test } from "vitest";
import { catalogueOf } from "@/lib/platform/i18n/catalogue";
import { type Locale, makeTranslator } from "@/lib/platform/i18n/translator";
import { balancePage, noBalancePage } from "./balance-page";

const speaking = (locale: Locale) => makeTranslator(locale, catalogueOf(locale));
const at = new Date("2026-11-22T14:00:00Z");
const balance = {
  number: "FC-0001-2344",
  msat: 1_234_567_000n,
  lines: [
    { at, msat: -2_450_000n },
    { at, msat: 1_500_000_000n },
  ],
};

for (const [locale, where] of [
  ["en-JM", "on this card"],
  ["es-419", "en esta tarjeta"],
] as const)
  test(`the balance and the history can be found the way phones look for them, in ${locale}`, () => {
    const html = balancePage(balance, speaking(locale));
    expect(html).toContain(`<html lang="${locale}">`);
    expect(html).toContain(`<dd>${where}</dd>`);
    expect(/(\d{1,3}(?:,\d{3})*)\s*SATS<\/dt>/.exec(html)?.[1]).toBe("1,234,567");
    const rows = html.matchAll(
      /<time datetime="(.*?)".*?>.*?<\/time>\s*<\/td>\s*<td.*?>\s*<span.*?>(-?\d{1,3}(,\d{3})*) SATS<\/span>/g,
    );
    expect([...rows].map((row) => [row[1], row[2]])).toEqual([
      ["2026-11-22T14:00:00.000Z", "-2,450"],
      ["2026-11-22T14:00:00.000Z", "1,500,000"],
    ]);
  });

test("only the language and the words beside the figures differ", () => {
  const [english, spanish] = [
    balancePage(balance, speaking("en-JM")),
    balancePage(balance, speaking("es-419")),
  ];
  expect(spanish.replace("es-419", "en-JM").replace("en esta tarjeta", "on this card")).toBe(
    english,
  );
});

test("a reason is text, whatever stands in it", () => {
  expect(noBalancePage("<b>&", speaking("en-JM"))).toContain("<p>&lt;b&gt;&amp;</p>");
});
