"use client";
import { useState } from "react";
import { Field } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { MoreOptions } from "@/components/form/more-options";
import { Select } from "@/components/form/select";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import { createInvoiceAction } from "@/lib/invoices/actions";
import { formatMoney } from "@/lib/platform/format";
import { type Currency, currencies } from "@/lib/platform/money";
import { AmountInput } from "./amount-input";
import { inBitcoin, priceOf } from "./price-of";
import { useEntryKey } from "./use-entry-key";

type Props = {
  base: string;
  merchantId: string;
  currency: Currency;
  /** What BTCPay asked for one bitcoin last, by currency. */
  rates: Record<string, string>;
};

const names: Record<Currency, string> = {
  JMD: "Jamaican dollars, JMD",
  USD: "US dollars, USD",
  BTC: "Bitcoin, BTC",
  SATS: "Sats",
  KYD: "Cayman dollars, KYD",
  XCG: "Caribbean guilders, XCG",
  EUR: "Euros, EUR",
};
const lifetimes = [
  { value: "15", label: "15 minutes" },
  { value: "60", label: "1 hour" },
  { value: "1440", label: "1 day" },
  { value: "10080", label: "7 days" },
];

function Extras() {
  return (
    <MoreOptions>
      <Field name="orderNumber" label="Order number" optional>
        <TextInput maxLength={60} autoComplete="off" />
      </Field>
      <Field name="buyerEmail" label="Customer’s e-mail" optional>
        <TextInput type="email" autoComplete="off" />
      </Field>
      <Field name="expiryMinutes" label="Can be paid for" hint="The rate is held as long.">
        <Select options={lifetimes} defaultValue="15" />
      </Field>
    </MoreOptions>
  );
}

export function NewInvoiceForm({ base, merchantId, currency: first, rates }: Props) {
  const idempotencyKey = useEntryKey();
  const [currency, setCurrency] = useState(first);
  const [text, setText] = useState("");
  const price = priceOf(text, currency);
  const bitcoin = inBitcoin(price, rates[currency]);
  return (
    <Form
      label="New invoice"
      action={createInvoiceAction as never}
      input={{ merchantId, idempotencyKey }}
      idempotencyName="sending"
      successHref={`${base}/{id}`}
    >
      <Field
        name="amount"
        label="Amount"
        hint={
          bitcoin
            ? `About ${formatMoney(bitcoin)}. BTCPay sets the rate when it is created.`
            : undefined
        }
      >
        <AmountInput currency={currency} onAmount={setText} />
      </Field>
      <Field name="currency" label="Currency">
        <Select
          options={currencies.map((value) => ({ value, label: names[value] }))}
          defaultValue={first}
          onChange={(event) => setCurrency(event.currentTarget.value as Currency)}
        />
      </Field>
      <Field
        name="description"
        label="What it is for"
        hint="The customer sees this on the pay page."
        optional
      >
        <TextInput maxLength={200} autoComplete="off" />
      </Field>
      <Extras />
      <div>
        <SubmitButton>
          {price ? `Create invoice for ${formatMoney(price)}` : "Create invoice"}
        </SubmitButton>
      </div>
    </Form>
  );
}
