"use client";
import { useT } from "#i18n";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { updateMerchantAction } from "@/lib/merchants/actions";
import { type Facts, FactsFields } from "./facts-fields";

export function EditForm({ merchantId, facts }: { merchantId: string; facts: Facts }) {
  const t = useT();
  return (
    <Form
      action={updateMerchantAction}
      input={{ merchantId }}
      successToast={t("Changes saved")}
      label={t("Change the business")}
    >
      <FactsFields facts={facts} />
      <SubmitButton whenChanged>{t("Save changes")}</SubmitButton>
    </Form>
  );
}
