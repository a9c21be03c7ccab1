import { Field } from "@/components/form/field";
import { PasswordInput } from "./password-input";

export const NewPasswordField = ({ label = "New password" }: { label?: string }) => (
  <Field name="password" label={label} hint="10 characters or more. A few words are easy to keep.">
    <PasswordInput autoComplete="new-password" />
  </Field>
);
