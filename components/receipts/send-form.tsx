"use client";
import { useT } from "#i18n";
import { Field } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import { sendReceiptAction } from "@/lib/receipts/actions";

type Props = { receiptId: string; email: string | null };

export function SendForm({ receiptId, email }: Props) {
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
      <SubmitButton>{t("Send")}</SubmitButton>
    </Form>
  );
}
