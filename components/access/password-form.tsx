"use client";
import { useT } from "#i18n";
import { Field } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { changePasswordAction } from "@/lib/access/actions";
import { NewPasswordField } from "./new-password-field";
import { PasswordInput } from "./password-input";

export const PasswordForm = () => {
  const t = useT();
  return (
    <Form
      action={changePasswordAction}
      successToast={t("Password changed. Other devices were signed out.")}
      label={t("Change password")}
    >
      <Field name="current" label={t("Current password")}>
        <PasswordInput autoComplete="current-password" />
      </Field>
      <NewPasswordField />
      <SubmitButton whenChanged>{t("Change password")}</SubmitButton>
    </Form>
  );
};
