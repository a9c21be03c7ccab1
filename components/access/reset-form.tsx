"use client";
import { useT } from "#i18n";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { resetPasswordAction } from "@/lib/access/actions";
import { NewPasswordField } from "./new-password-field";

export const ResetForm = ({ token }: { token: string }) => {
  const t = useT();
  return (
    <Form
      action={resetPasswordAction}
      input={{ token }}
      successHref="/login?email={email}"
      successToast={t("Password changed. Sign in with it.")}
      label={t("Choose a new password")}
    >
      <NewPasswordField />
      <SubmitButton full>{t("Change password")}</SubmitButton>
    </Form>
  );
};
