"use client";
import { Field } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { Select } from "@/components/form/select";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import { registerMerchantAction } from "@/lib/merchants/actions";
import { currencyNames } from "@/lib/merchants/rules";
import { FactsFields } from "./facts-fields";

const currencies = Object.entries(currencyNames).map(([value, name]) => ({
  value,
  label: `${value} · ${name}`,
}));

export function RegisterForm() {
  return (
    <Form
      action={registerMerchantAction}
      successToast="Business registered"
      successHref="/admin/businesses/{slug}"
      label="Register a business"
      guard
    >
      <FactsFields />
      <Field name="currency" label="Currency" hint="Its books are kept in it, for good.">
        <Select options={currencies} defaultValue="JMD" />
      </Field>
      <Field
        name="slug"
        label="Address"
        optional
        hint="Made from the name when left empty; it cannot be changed later."
      >
        <TextInput before="/b/" placeholder="blue-mountain-coffee" autoComplete="off" />
      </Field>
      <SubmitButton>Register business</SubmitButton>
    </Form>
  );
}
