"use client";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { resetPasswordAction } from "@/lib/access/actions";
import { NewPasswordField } from "./new-password-field";

export const ResetForm = ({ token }: { token: string }) => (
  <Form
    action={resetPasswordAction}
    input={{ token }}
    successHref="/login?email={email}"
    successToast="Password changed. Sign in with it."
    label="Choose a new password"
  >
    <NewPasswordField />
    <SubmitButton full>Change password</SubmitButton>
  </Form>
);
