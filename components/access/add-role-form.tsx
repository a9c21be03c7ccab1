"use client";
import { Field } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { Select } from "@/components/form/select";
import { SubmitButton } from "@/components/form/submit-button";
import { grantRoleAction } from "@/lib/access/actions";
import type { Role } from "@/lib/access/permissions";
import { optionsOf } from "./role-options";

type AddRoleFormProps = { userId: string; merchantId: string | null; roles: readonly Role[] };

export const AddRoleForm = ({ userId, merchantId, roles }: AddRoleFormProps) => (
  <Form
    action={grantRoleAction}
    input={{ userId, merchantId }}
    successToast="Role given. The person signs in again."
    label="Give a role"
  >
    <Field name="role" label="Role">
      <Select options={optionsOf(roles)} placeholder="Choose a role" />
    </Field>
    <SubmitButton>Give role</SubmitButton>
  </Form>
);
