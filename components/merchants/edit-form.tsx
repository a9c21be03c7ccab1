"use client";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { updateMerchantAction } from "@/lib/merchants/actions";
import { type Facts, FactsFields } from "./facts-fields";

export function EditForm({ merchantId, facts }: { merchantId: string; facts: Facts }) {
  return (
    <Form
      action={updateMerchantAction}
      input={{ merchantId }}
      successToast="Changes saved"
      label="Change the business"
    >
      <FactsFields facts={facts} />
      <SubmitButton whenChanged>Save changes</SubmitButton>
    </Form>
  );
}
