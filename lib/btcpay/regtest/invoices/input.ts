import { isCurrency, roundTo } from "@/lib/btcpay/regtest/currencies";
import { type Dec, parseDec } from "@/lib/btcpay/regtest/decimal";
import { type FieldFault, unprocessable } from "@/lib/btcpay/regtest/http/answers";
import { type Fields, field, fieldsOf, listField, textField } from "@/lib/btcpay/regtest/http/body";
import { methodName } from "./methods";
import type { StoreRow } from "./records";

export type NewInvoice = {
  amount: Dec | null;
  currency: string;
  metadata: Fields;
  checkout: Fields;
  receipt: Fields;
  terms: string[];
  methods: string[] | null;
};

const MOST = 10n ** 40n;

function readAmount(fields: Fields, faults: FieldFault[]): Dec | null {
  const given = field(fields, "amount");
  if (given === undefined || given === null || given === "") return null;
  const amount = parseDec(given);
  if (amount === null) {
    faults.push({ path: "amount", message: `Could not convert string to decimal: ${given}.` });
    return null;
  }
  if (amount < 0n || amount > MOST)
    faults.push({ path: "Amount", message: "The amount should be 0 or more." });
  return amount;
}

function readMethods(checkout: Fields, faults: FieldFault[]): string[] | null {
  const given = listField(checkout, "paymentMethods");
  if (!given) return null;
  return given.map((text, index) => {
    const name = methodName(text);
    if (name === null)
      faults.push({
        path: `Checkout.PaymentMethods[${index}]`,
        message: "Invalid payment method",
      });
    return name ?? text;
  });
}

function checkNumbers(checkout: Fields, faults: FieldFault[]): void {
  const expiry = parseDec(field(checkout, "expirationMinutes") ?? "15");
  if (expiry === null || expiry * 2n < 10n ** 18n)
    faults.push({
      path: "Checkout.ExpirationMinutes",
      message: "Expiration time must be at least 30 seconds",
    });
  const monitoring = parseDec(field(checkout, "monitoringMinutes") ?? "0");
  if (monitoring === null || monitoring < 0n)
    faults.push({
      path: "Checkout.MonitoringMinutes",
      message: "Monitoring time must be 0 or more",
    });
  const tolerance = parseDec(field(checkout, "paymentTolerance") ?? "0");
  if (tolerance === null || tolerance < 0n || tolerance > 100n * 10n ** 18n)
    faults.push({
      path: "Checkout.PaymentTolerance",
      message: "PaymentTolerance can only be between 0 and 100 percent",
    });
}

/** Reads a request to create an invoice; every fault found goes into one 422. */
export function readNewInvoice(body: unknown, store: StoreRow): NewInvoice {
  const fields = fieldsOf(body);
  const faults: FieldFault[] = [];
  const amount = readAmount(fields, faults);
  const fallback = String(store.data.defaultCurrency ?? "USD");
  const currency = (textField(fields, "currency") ?? fallback).toUpperCase();
  if (!isCurrency(currency))
    faults.push({ path: "Currency", message: "This currency is not supported" });
  const checkout = fieldsOf(field(fields, "checkout"));
  const methods = readMethods(checkout, faults);
  checkNumbers(checkout, faults);
  if (faults.length > 0) throw unprocessable(...faults);
  return {
    amount: amount === null ? null : roundTo(amount, currency),
    currency,
    metadata: fieldsOf(field(fields, "metadata")),
    checkout,
    receipt: fieldsOf(field(fields, "receipt")),
    terms: listField(fields, "additionalSearchTerms") ?? [],
    methods,
  };
}
