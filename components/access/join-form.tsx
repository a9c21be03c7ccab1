"use client";
import { Field } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import { acceptInvitationAction } from "@/lib/access/actions";
import { NewPasswordField } from "./new-password-field";

type JoinFormProps = {
  token: string;
  email: string;
  /** Who has an account already only says yes. */
  known: boolean;
};

export const JoinForm = ({ token, email, known }: JoinFormProps) => (
  <Form
    action={acceptInvitationAction}
    input={{ token }}
    onSuccess={() => window.location.assign("/")}
    label="Join"
  >
    {!known && (
      <>
        <input type="hidden" autoComplete="username" value={email} readOnly />
        <Field name="name" label="Your name">
          <TextInput autoComplete="name" autoFocus />
        </Field>
        <NewPasswordField label="Password" />
      </>
    )}
    <SubmitButton full>Join</SubmitButton>
  </Form>
);
