"use client";
import { useState } from "react";
import { useT } from "#i18n";
import { Field } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { MoneyInput } from "@/components/form/money-input";
import { RadioCards } from "@/components/form/radio-cards";
import { Select } from "@/components/form/select";
import { SubmitButton } from "@/components/form/submit-button";
import { useEntryKey } from "@/components/form/use-entry-key";
import { type Currency, currencies } from "@/lib/platform/money";
import { createRequestAction } from "@/lib/requests/actions";
import { TermFields, WordFields } from "./request-fields";

type Props = { base: string; merchantId: string; currency: Currency; mails: boolean };

export function NewRequestForm({ base, merchantId, currency: first, mails }: Props) {
  const t = useT();
  const idempotencyKey = useEntryKey();
  const [kind, setKind] = useState("once");
  const [currency, setCurrency] = useState(first);
  return (
    <Form
      label={t("New request")}
      action={createRequestAction as never}
      input={{ merchantId, idempotencyKey }}
      idempotencyName="sending"
      successHref={`${base}/{id}`}
    >
      <RadioCards
        name="kind"
        legend={t("How often it can be paid")}
        defaultValue="once"
        onValue={setKind}
        cards={[
          {
            value: "once",
            label: t("Once"),
            hint: t("One amount from one payer, then it is done."),
          },
          {
            value: "reusable",
            label: t("Again and again"),
            hint: t("One link for everybody; each pays the amount."),
          },
        ]}
      />
      <WordFields />
      <Field name="amount" label={t("Amount")}>
        <MoneyInput key={currency} currency={currency} />
      </Field>
      <Field name="currency" label={t("Currency")}>
        <Select
          options={currencies.map((value) => ({ value, label: value }))}
          defaultValue={first}
          onChange={(event) => setCurrency(event.currentTarget.value as Currency)}
        />
      </Field>
      <TermFields once={kind === "once"} mails={mails} />
      <div>
        <SubmitButton>{t("Create request")}</SubmitButton>
      </div>
    </Form>
  );
}
