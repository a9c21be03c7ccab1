"use client";
import { useT } from "#i18n";
import { Field } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { MoreOptions } from "@/components/form/more-options";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import { connectStoreAction } from "@/lib/merchants/actions";

type Props = { merchantId: string; baseUrl: string; doneHref: string };

/** By an API key made in BTCPay by hand. */
export function ConnectKeyForm({ merchantId, baseUrl, doneHref }: Props) {
  const t = useT();
  return (
    <Form
      action={connectStoreAction}
      input={{ merchantId }}
      successToast={t("Store connected")}
      successHref={doneHref}
      label={t("Connect by key")}
    >
      <Field name="baseUrl" label="BTCPay Server">
        <TextInput
          defaultValue={baseUrl}
          inputMode="url"
          placeholder="https://btcpay.example.com"
          autoComplete="off"
        />
      </Field>
      <Field
        name="apiKey"
        label={t("API key")}
        hint={t("It is kept encrypted and never shown again.")}
      >
        <TextInput type="password" autoComplete="off" spellCheck={false} />
      </Field>
      <MoreOptions label={t("The key opens several stores")}>
        <Field
          name="storeId"
          label={t("Store id")}
          optional
          hint={t("In BTCPay: Settings › General.")}
        >
          <TextInput autoComplete="off" spellCheck={false} />
        </Field>
      </MoreOptions>
      <SubmitButton>{t("Connect the store")}</SubmitButton>
    </Form>
  );
}
