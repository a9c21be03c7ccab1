"use client";
import { useState } from "react";
import { useT } from "#i18n";
import { Field } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import { Notice } from "@/components/ui/notice";
import { askResetAction } from "@/lib/access/actions";

export function ForgotForm() {
  const t = useT();
  const [asked, setAsked] = useState(false);
  if (asked)
    return (
      <Notice tone="good" title={t("Look into your inbox.")}>
        {t(
          "If there is an account for this e-mail, a link to choose a new password is on its way. It opens for one hour.",
        )}
      </Notice>
    );
  return (
    <Form
      action={askResetAction}
      onSuccess={() => setAsked(true)}
      label={t("Ask for a new password")}
    >
      <Field name="email" label={t("E-mail")}>
        <TextInput type="email" autoComplete="username" inputMode="email" autoFocus />
      </Field>
      <SubmitButton full>{t("Send me a link")}</SubmitButton>
    </Form>
  );
}
