"use client";
import { useState } from "react";
import { useT } from "#i18n";
import { Field } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { MoreOptions } from "@/components/form/more-options";
import { Select } from "@/components/form/select";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import { useEntryKey } from "@/components/form/use-entry-key";
import { createInvoiceAction } from "@/lib/invoices/actions";
import type { KnownRate } from "@/lib/platform/beside";
import { formatMoney } from "@/lib/platform/format";
import { msg } from "@/lib/platform/i18n/translator";
import { type Currency, currencies } from "@/lib/platform/money";
import { AmountField } from "./amount-field";
import { priceOf } from "./price-of";

type Props = {
  base: string;
  merchantId: string;
  currency: Currency;
  /** What BTCPay asked for one bitcoin last, one a currency. */
  rates: readonly KnownRate[];
  /** An invoice to make once more, as its form would be filled in. */
  like?: Like | undefined;
};
export type Like = {
  amount: string;
  currency: Currency;
  description: string | null;
  buyerName: string | null;
  buyerEmail: string | null;
  expiryMinutes: number | null;
};

const names: Record<Currency, string> = {
  JMD: msg("Jamaican dollars, JMD"),
  USD: msg("US dollars, USD"),
  BTC: msg("Bitcoin, BTC"),
  SATS: msg("Sats"),
  KYD: msg("Cayman dollars, KYD"),
  XCG: msg("Caribbean guilders, XCG"),
  EUR: msg("Euros, EUR"),
};
const lifetimes = [
  { value: "15", label: msg("15 minutes") },
  { value: "60", label: msg("1 hour") },
  { value: "1440", label: msg("1 day") },
  { value: "10080", label: msg("7 days") },
];

function Extras({ like }: Pick<Props, "like">) {
  const t = useT();
  return (
    <MoreOptions>
      <Field name="orderNumber" label={t("Order number")} optional>
        <TextInput maxLength={60} autoComplete="off" />
      </Field>
      <Field name="buyerName" label={t("Customer’s name")} optional>
        <TextInput maxLength={100} autoComplete="off" defaultValue={like?.buyerName ?? ""} />
      </Field>
      <Field name="buyerEmail" label={t("Customer’s e-mail")} optional>
        <TextInput type="email" autoComplete="off" defaultValue={like?.buyerEmail ?? ""} />
      </Field>
      <Field
        name="expiryMinutes"
        label={t("Can be paid for")}
        hint={t("The rate is held as long.")}
      >
        <Select
          options={lifetimes.map(({ value, label }) => ({ value, label: t(label) }))}
          defaultValue={
            lifetimes.find(({ value }) => value === String(like?.expiryMinutes))?.value ?? "15"
          }
        />
      </Field>
    </MoreOptions>
  );
}

export function NewInvoiceForm({ base, merchantId, rates, like, ...props }: Props) {
  const t = useT();
  const idempotencyKey = useEntryKey();
  const first = like?.currency ?? props.currency;
  const [currency, setCurrency] = useState(first);
  const [text, setText] = useState(like?.amount ?? "");
  const price = priceOf(text, currency);
  return (
    <Form
      label={t("New invoice")}
      action={createInvoiceAction as never}
      input={{ merchantId, idempotencyKey }}
      idempotencyName="sending"
      successHref={`${base}/{id}`}
    >
      <AmountField
        {...{ text, currency }}
        first={like?.amount}
        rate={rates.find((one) => one.currency === currency)}
        onAmount={setText}
      />
      <Field name="currency" label={t("Currency")}>
        <Select
          options={currencies.map((value) => ({ value, label: t(names[value]) }))}
          defaultValue={first}
          onChange={(event) => setCurrency(event.currentTarget.value as Currency)}
        />
      </Field>
      <Field
        name="description"
        label={t("What it is for")}
        hint={t("The customer sees this on the pay page.")}
        optional
      >
        <TextInput maxLength={200} autoComplete="off" defaultValue={like?.description ?? ""} />
      </Field>
      <Extras {...{ like }} />
      <div>
        <SubmitButton>
          {price
            ? t("Create invoice for {amount}", { amount: formatMoney(price) })
            : t("Create invoice")}
        </SubmitButton>
      </div>
    </Form>
  );
}
