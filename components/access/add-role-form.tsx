"use client";
import { useT } from "#i18n";
import { Field } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { Select } from "@/components/form/select";
import { SubmitButton } from "@/components/form/submit-button";
import { grantRoleAction } from "@/lib/access/actions";
import type { Role } from "@/lib/access/permissions";
import { optionsOf } from "./role-options";

type AddRoleFormProps = { userId: string; merchantId: string | null; roles: readonly Role[] };

export const AddRoleForm = ({ userId, merchantId, roles }: AddRoleFormProps) => {
  const t = useT();
  return (
    <Form
      action={grantRoleAction}
      input={{ userId, merchantId }}
      successToast={t("Role given. The person signs in again.")}
      label={t("Give a role")}
    >
      <Field name="role" label={t("Role")}>
        <Select options={optionsOf(t, roles)} placeholder={t("Choose a role")} />
      </Field>
      <SubmitButton>{t("Give role")}</SubmitButton>
    </Form>
  );
};
