"use client";
import { useT } from "#i18n";
import { Field } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import { PasswordInput } from "./password-input";
import { signIn } from "./sign-in";

export function SignInForm({ next, email }: { next: string; email?: string | undefined }) {
  const t = useT();
  return (
    <Form action={signIn(t)} onSuccess={() => window.location.assign(next)} label={t("Sign in")}>
      <Field name="email" label={t("E-mail")}>
        <TextInput
          type="email"
          autoComplete="username"
          inputMode="email"
          defaultValue={email}
          autoFocus={!email}
        />
      </Field>
      <Field name="password" label={t("Password")}>
        <PasswordInput autoComplete="current-password" autoFocus={Boolean(email)} />
      </Field>
      <SubmitButton full>{t("Sign in")}</SubmitButton>
    </Form>
  );
}
