"use client";
import { useT } from "#i18n";
import { Field } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import { sendReceiptAction } from "@/lib/receipts/actions";

type Props = {
  receiptId: string;
  email: string | null;
  /** Where something else comes first. */
  aside?: boolean;
};

export function SendForm({ receiptId, email, aside = false }: Props) {
  const t = useT();
  return (
    <Form
      action={sendReceiptAction}
      input={{ receiptId }}
      successToast={t("It is on its way")}
      label={t("Send by e-mail")}
    >
      <Field name="email" label={t("E-mail of the customer")}>
        <TextInput type="email" autoComplete="off" defaultValue={email ?? ""} />
      </Field>
      <SubmitButton variant={aside ? "outline" : "primary"}>{t("Send")}</SubmitButton>
    </Form>
  );
}
