import { useT } from "#i18n";
import { Field } from "@/components/form/field";
import { PasswordInput } from "./password-input";

export function NewPasswordField({ label }: { label?: string }) {
  const t = useT();
  return (
    <Field
      name="password"
      label={label ?? t("New password")}
      hint={t("10 characters or more. A few words are easy to keep.")}
    >
      <PasswordInput autoComplete="new-password" />
    </Field>
  );
}
