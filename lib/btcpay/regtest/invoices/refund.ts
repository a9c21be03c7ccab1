import { isCurrency, placesOf, roundTo } from "@/lib/btcpay/regtest/currencies";
import {
  type Dec,
  dec,
  decText,
  div,
  fromMsat,
  mul,
  parseDec,
  round,
} from "@/lib/btcpay/regtest/decimal";
import { badRequest, unprocessable } from "@/lib/btcpay/regtest/http/answers";
import { type Fields, field, textField } from "@/lib/btcpay/regtest/http/body";
import type { World } from "@/lib/btcpay/regtest/world";
import { type InvoiceRow, methodsOf, paymentsOf } from "./records";
import { dueMsat } from "./totals";

export type RefundTerms = { currency: string; amount: Dec; approves: boolean };

/** What an invoice took in, in bitcoin and in its own currency, and what was too much. */
export type Received = { crypto: Dec; fiat: Dec; over: Dec; rate: Dec };

const LATE = ["PaidLate", "PaidOver", "PaidPartial"];

export function assertRefundable(invoice: InvoiceRow): void {
  const { status, additional_status: additional } = invoice;
  if (status === "Settled" || status === "Invalid") return;
  if (status === "Expired" && LATE.includes(additional)) return;
  throw badRequest("non-refundable", "Cannot refund this invoice");
}

/** An invoice marked settled without a payment counts as paid in full. */
export async function received(world: World, invoice: InvoiceRow): Promise<Received> {
  const rate = dec(invoice.rate ?? "1");
  const price = dec(invoice.amount ?? "0");
  const payments = await paymentsOf(world.sql, [invoice.id]);
  const paid = payments.reduce((sum, one) => (one.status === "Invalid" ? sum : sum + one.msat), 0n);
  const methods = await methodsOf(world.sql, [invoice.id]);
  const due = methods[0]?.msat || dueMsat(price, rate);
  if (paid === 0n && invoice.additional_status === "Marked")
    return { crypto: fromMsat(due), fiat: price, over: 0n, rate };
  const crypto = fromMsat(paid);
  const over = paid > due ? fromMsat(paid - due) : 0n;
  return { crypto, fiat: roundTo(mul(crypto, rate), invoice.currency), over, rate };
}

function custom(fields: Fields): RefundTerms {
  const amount = parseDec(field(fields, "customAmount"));
  const currency = (textField(fields, "customCurrency") ?? "").toUpperCase();
  if (amount === null || amount <= 0n)
    throw unprocessable({ path: "CustomAmount", message: "Amount must be greater than 0" });
  if (!isCurrency(currency))
    throw unprocessable({ path: "CustomCurrency", message: "Invalid currency" });
  return { amount, currency, approves: currency === "BTC" };
}

function variant(world: World, invoice: InvoiceRow, fields: Fields, paid: Received): RefundTerms {
  const now = world.rates.pair("BTC", invoice.currency, world.clock.now()) ?? paid.rate;
  const inBitcoin = (amount: Dec): RefundTerms => ({
    amount: round(amount, 8),
    currency: "BTC",
    approves: true,
  });
  switch (textField(fields, "refundVariant")) {
    case "RateThen":
      return inBitcoin(paid.crypto);
    case "CurrentRate":
      return inBitcoin(div(paid.fiat, now));
    case "Fiat":
      return { amount: paid.fiat, currency: invoice.currency, approves: false };
    case "OverpaidAmount":
      if (invoice.additional_status !== "PaidOver")
        throw unprocessable({ path: "RefundVariant", message: "Invoice is not overpaid" });
      return inBitcoin(paid.over);
    case "Custom":
      return custom(fields);
    default:
      throw unprocessable({ path: "RefundVariant", message: "Please select a refund option" });
  }
}

export async function refundTerms(
  world: World,
  invoice: InvoiceRow,
  fields: Fields,
): Promise<RefundTerms> {
  const percent = parseDec(field(fields, "subtractPercentage") ?? "0");
  if (percent === null || percent < 0n || percent > dec("100"))
    throw unprocessable({
      path: "SubtractPercentage",
      message: "Percentage must be a numeric value between 0 and 100",
    });
  const terms = variant(world, invoice, fields, await received(world, invoice));
  const kept = mul(terms.amount, dec("100") - percent) / 100n;
  return {
    ...terms,
    amount: terms.currency === "BTC" ? round(kept, 8) : roundTo(kept, terms.currency),
  };
}

export async function refundPreview(world: World, invoice: InvoiceRow): Promise<Fields> {
  const paid = await received(world, invoice);
  const now = world.rates.pair("BTC", invoice.currency, world.clock.now()) ?? paid.rate;
  return {
    paymentAmountThen: decText(round(paid.crypto, 8)),
    paymentAmountNow: decText(round(div(paid.fiat, now), 8)),
    invoiceAmount: decText(paid.fiat),
    paymentCurrency: "BTC",
    paymentCurrencyDivisibility: 8,
    invoiceCurrencyDivisibility: placesOf(invoice.currency),
    invoiceCurrency: invoice.currency,
    overpaidPaymentAmount: paid.over > 0n ? decText(paid.over) : null,
  };
}
