"use client";
import { useState } from "react";
import { useT } from "#i18n";
import { Field } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { Select } from "@/components/form/select";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import { inviteUserAction } from "@/lib/access/actions";
import type { Role } from "@/lib/access/permissions";
import { LinkOnce } from "./link-once";
import { optionsOf } from "./role-options";

type InviteFormProps = { merchantId: string | null; roles: readonly Role[] };
type Invited = { link: string; mailed: boolean };

/** Asks for e-mail and role, then shows the link, once. */
export function InviteForm({ merchantId, roles }: InviteFormProps) {
  const t = useT();
  const [made, setMade] = useState<Invited | null>(null);
  if (made)
    return (
      <LinkOnce link={made.link} again={t("Invite somebody else")} onAgain={() => setMade(null)}>
        {made.mailed
          ? t(
              "The invitation is on its way by mail. You can also hand over this link; it opens for 7 days and is shown only now.",
            )
          : t("Hand over this link; it opens for 7 days and is shown only now.")}
      </LinkOnce>
    );
  return (
    <Form
      action={inviteUserAction}
      input={{ merchantId }}
      onSuccess={(value) => setMade(value as Invited)}
      label={t("Invite")}
    >
      <Field name="email" label={t("E-mail")}>
        <TextInput type="email" autoComplete="off" inputMode="email" />
      </Field>
      <Field name="role" label={t("Role")}>
        <Select options={optionsOf(t, roles)} placeholder={t("Choose a role")} />
      </Field>
      <SubmitButton>{t("Invite")}</SubmitButton>
    </Form>
  );
}
