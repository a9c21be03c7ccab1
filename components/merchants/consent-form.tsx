"use client";
import { useT } from "#i18n";
import { Field } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import { askGrantAction } from "@/lib/merchants/actions";

type Props = { merchantId: string; baseUrl: string };

/** Over BTCPay's own consent page: it makes the key, with just the rights that are needed. */
export function ConsentForm({ merchantId, baseUrl }: Props) {
  const t = useT();
  return (
    <Form
      action={askGrantAction}
      input={{ merchantId }}
      onSuccess={(value) => window.location.assign((value as { url: string }).url)}
      label={t("Connect over BTCPay")}
    >
      <Field name="baseUrl" label="BTCPay Server">
        <TextInput
          defaultValue={baseUrl}
          inputMode="url"
          placeholder="https://btcpay.example.com"
          autoComplete="off"
        />
      </Field>
      <SubmitButton variant="outline">{t("Continue at BTCPay")}</SubmitButton>
    </Form>
  );
}
