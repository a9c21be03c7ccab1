"use client";
import { useT } from "#i18n";
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

export const JoinForm = ({ token, email, known }: JoinFormProps) => {
  const t = useT();
  return (
    <Form
      action={acceptInvitationAction}
      input={{ token }}
      onSuccess={() => window.location.assign("/")}
      label={t("Join")}
    >
      {!known && (
        <>
          <input type="hidden" autoComplete="username" value={email} readOnly />
          <Field name="name" label={t("Your name")}>
            <TextInput autoComplete="name" autoFocus />
          </Field>
          <NewPasswordField label={t("Password")} />
        </>
      )}
      <SubmitButton full>{t("Join")}</SubmitButton>
    </Form>
  );
};
