"use client";
import { type FormEvent, useState } from "react";
import { useT } from "#i18n";
import { Field } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { RadioCards } from "@/components/form/radio-cards";
import { readForm } from "@/components/form/read-form";
import { Select } from "@/components/form/select";
import { SubmitButton } from "@/components/form/submit-button";
import { useEntryKey } from "@/components/form/use-entry-key";
import { Panel } from "@/components/ui/panel";
import { createButtonAction } from "@/lib/buttons/actions";
import { buttonHtml, type Drawn } from "@/lib/buttons/rules/html";
import { type Currency, currencies } from "@/lib/platform/money";
import { AmountFields } from "./amount-fields";
import { FaceFields, PlaceFields } from "./button-fields";
import { Preview } from "./preview";
import { drawnFrom } from "./typed";

type Props = { base: string; merchantId: string; currency: Currency };

/** A new button takes shape beside its form; its HTML is there once it is made. */
export function NewButton({ base, merchantId, currency }: Props) {
  const t = useT();
  const idempotencyKey = useEntryKey();
  const blank = { amount: "", min: "", max: "", step: "" };
  const label = t("Pay with bitcoin");
  const [drawn, setDrawn] = useState<Drawn>({
    kind: "fixed",
    look: "green",
    label,
    currency,
    ...blank,
  });
  const face = { name: "", label, look: "green" as const };
  const filled = { ...face, description: "", returnAddress: "", origins: "" };
  const follow = ({ currentTarget }: FormEvent<HTMLElement>) => {
    const form = currentTarget.querySelector("form");
    if (form) setDrawn(drawnFrom(readForm(form), drawn));
  };
  const words = { amount: t("Amount") };
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
      <div onInput={follow}>
        <Form
          label={t("New button")}
          action={createButtonAction as never}
          input={{ merchantId, idempotencyKey }}
          idempotencyName="sending"
          successHref={`${base}/{id}`}
        >
          <RadioCards
            name="kind"
            legend={t("How the amount is set")}
            defaultValue="fixed"
            cards={[
              { value: "fixed", label: t("Fixed price"), hint: t("Everybody pays the same.") },
              {
                value: "custom",
                label: t("Payer chooses"),
                hint: t("A field to type an amount into, for tips and donations."),
              },
              {
                value: "slider",
                label: t("Slider"),
                hint: t("Steps between a least and a most amount."),
              },
            ]}
          />
          <FaceFields {...{ filled }} />
          <Field
            name="currency"
            label={t("Currency")}
            hint={t("It stays, as does how the amount is set.")}
          >
            <Select
              options={currencies.map((value) => ({ value, label: value }))}
              defaultValue={currency}
            />
          </Field>
          <AmountFields {...{ drawn }} filled={{ ...drawn, ...blank }} />
          <PlaceFields {...{ filled }} />
          <div>
            <SubmitButton>{t("Create button")}</SubmitButton>
          </div>
        </Form>
      </div>
      <Panel
        title={t("Preview")}
        note={t("Its HTML is ready to copy once it is made.")}
        className="max-lg:order-first lg:sticky lg:top-20"
      >
        <Preview html={buttonHtml(drawn, { action: "#", words })} />
      </Panel>
    </div>
  );
}
