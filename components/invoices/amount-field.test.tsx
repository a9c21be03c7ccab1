import { renderToStaticMarkup } from "react-dom/server";
import { expect, test, vi } from "vitest";
import { BesideProvider } from "@/components/ui/beside";
import { CreateInvoiceInput } from "@/lib/invoices/inputs";
import { type Beside, besides, type KnownRate } from "@/lib/platform/beside";
import type { Currency } from "@/lib/platform/money";
import { AmountField } from "./amount-field";

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);
const rates: KnownRate[] = [
  { currency: "JMD", rate: "15000000.00", rateAt: minutesAgo(4) },
  { currency: "USD", rate: "95000.00", rateAt: minutesAgo(2) },
];

const typed = vi.fn();

function drawn(text: string, currency: Currency, beside: Beside | null, known = rates) {
  const markup = renderToStaticMarkup(
    <BesideProvider beside={beside} rates={known} zone="America/Jamaica">
      <AmountField
        {...{ text, currency }}
        rate={known.find((one) => one.currency === currency)}
        onAmount={typed}
      />
    </BesideProvider>,
  );
  const hint = /<p[^>]*>(.*)<\/p>/.exec(markup)?.[1]?.replace(/<[^>]+>/g, "") ?? null;
  const input = /<input[^>]*>/.exec(markup)?.[0].replace(/ aria-describedby="[^"]*"/, "");
  return { input, hint };
}

test("the amount is said in the currency chosen, with its rate and the rate's age", () => {
  expect(drawn("2450", "JMD", "SATS").hint).toBe(
    "≈ 16\u202f334 sats at J$15,000,000 per bitcoin, 4 min ago",
  );
  expect(drawn("2450", "JMD", "USD").hint).toBe(
    "≈ US$15.52 at J$15,000,000 and US$95,000 per bitcoin, 4 min ago",
  );
  expect(drawn("5000", "SATS", "USD").hint).toBe("≈ US$4.75 at US$95,000 per bitcoin, 2 min ago");
});

test("without a choice or a rate the line is the one there always was, or none", () => {
  const about = "About 16\u202f334 sats. BTCPay sets the rate when it is created.";
  expect(drawn("2450", "JMD", null).hint).toBe(about);
  expect(drawn("2450", "JMD", "JMD").hint).toBe(about);
  expect(drawn("2450", "JMD", "USD", rates.slice(0, 1)).hint).toBe(about);
  expect(drawn("2450", "KYD", "USD").hint).toBeNull();
  expect(drawn("not yet", "JMD", "USD").hint).toBeNull();
});

test.each([
  ["2450", "JMD", 245_000n],
  ["2450.5", "JMD", 245_050n],
  ["0.01", "USD", 1n],
  ["16334", "SATS", 16_334_000n],
  ["0.00016334", "BTC", 16_334_000n],
] as [string, Currency, bigint][])(
  "whatever stands beside it, the field of %s %s stays the person's own, and what is sent is %s",
  (text, currency, amount) => {
    const { input } = drawn(text, currency, null);
    expect(input).toContain('name="amount"');
    expect(input).not.toMatch(/ (value|disabled|readonly)=/i);
    for (const beside of besides) expect(drawn(text, currency, beside).input).toBe(input);
    expect(typed).not.toHaveBeenCalled();
    const form = { merchantId: "ten_1", currency, idempotencyKey: "key_12345678", amount: text };
    expect(CreateInvoiceInput.parse(form)).toMatchObject({ amount: text, price: { amount } });
  },
);
