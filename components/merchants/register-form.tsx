"use client";
import { useT } from "#i18n";
import { Field } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { Select } from "@/components/form/select";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import { registerMerchantAction } from "@/lib/merchants/actions";
import { currencyNames } from "@/lib/merchants/rules";
import { FactsFields } from "./facts-fields";

export function RegisterForm() {
  const t = useT();
  const currencies = Object.entries(currencyNames).map(([value, name]) => ({
    value,
    label: `${value} · ${t(name)}`,
  }));
  return (
    <Form
      action={registerMerchantAction}
      successToast={t("Business registered")}
      successHref="/admin/businesses/{slug}"
      label={t("Register a business")}
      guard
    >
      <FactsFields />
      <Field name="currency" label={t("Currency")} hint={t("Its books are kept in it, for good.")}>
        <Select options={currencies} defaultValue="JMD" />
      </Field>
      <Field
        name="slug"
        label={t("Address")}
        optional
        hint={t("Made from the name when left empty; it cannot be changed later.")}
      >
        <TextInput before="/b/" placeholder={t("blue-mountain-coffee")} autoComplete="off" />
      </Field>
      <SubmitButton>{t("Register business")}</SubmitButton>
    </Form>
  );
}
