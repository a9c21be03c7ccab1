"use client";
import { useT } from "#i18n";
import { Field } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { MoreOptions } from "@/components/form/more-options";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import { acceptGrantAction } from "@/lib/merchants/actions";

type Props = { merchantId: string; grant: { id: string; baseUrl: string }; doneHref: string };

/** The last step of the way over BTCPay: the same person confirms what came back. */
export function AcceptGrantForm({ merchantId, grant, doneHref }: Props) {
  const t = useT();
  return (
    <Form
      action={acceptGrantAction}
      input={{ merchantId, grantId: grant.id }}
      successToast={t("Store connected")}
      successHref={doneHref}
      label={t("Confirm the store")}
    >
      <p className="text-body text-soft">
        {t("{host} gave this console a key. Nothing is connected until you confirm.", {
          host: new URL(grant.baseUrl).host,
        })}
      </p>
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
