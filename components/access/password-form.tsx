"use client";
import { Field } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { changePasswordAction } from "@/lib/access/actions";
import { NewPasswordField } from "./new-password-field";
import { PasswordInput } from "./password-input";

export const PasswordForm = () => (
  <Form
    action={changePasswordAction}
    successToast="Password changed. Other devices were signed out."
    label="Change password"
  >
    <Field name="current" label="Current password">
      <PasswordInput autoComplete="current-password" />
    </Field>
    <NewPasswordField />
    <SubmitButton whenChanged>Change password</SubmitButton>
  </Form>
);
