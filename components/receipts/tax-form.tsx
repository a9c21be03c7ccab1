"use client";
import { useRouter } from "next/navigation";
import { useT } from "#i18n";
import { Field } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { Select } from "@/components/form/select";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import { Textarea } from "@/components/form/textarea";
import { setTaxProfileAction } from "@/lib/receipts/actions";
import { categoryNames, trnText } from "@/lib/receipts/rules";
import type { TaxProfile } from "@/lib/receipts/schema";

type Props = { merchantId: string; profile: TaxProfile | null; onSaved: () => void };

export function TaxForm({ merchantId, profile, onSaved }: Props) {
  const t = useT();
  const router = useRouter();
  const done = () => {
    onSaved();
    router.refresh();
  };
  return (
    <Form
      action={setTaxProfileAction}
      input={{ merchantId }}
      successToast={t("Changes saved")}
      onSuccess={done}
      label={t("Receipts and GCT")}
    >
      <Field
        name="legalName"
        label={t("Registered name")}
        hint={t("Leave it empty when it is the name of the business.")}
        optional
      >
        <TextInput defaultValue={profile?.legalName ?? ""} autoComplete="organization" />
      </Field>
      <Field name="trn" label={t("TRN")} hint={t("9 digits, like 123-456-789")}>
        <TextInput defaultValue={profile ? trnText(profile.trn) : ""} autoComplete="off" />
      </Field>
      <Field
        name="gctNumber"
        label={t("GCT registration number")}
        hint={t("Leave it empty when the business is not registered for GCT.")}
        optional
      >
        <TextInput defaultValue={profile?.gctNumber ?? ""} autoComplete="off" />
      </Field>
      <Field name="address" label={t("Address")}>
        <Textarea defaultValue={profile?.address ?? ""} autoComplete="street-address" />
      </Field>
      <Field
        name="category"
        label={t("What it sells")}
        hint={t("Prices include GCT. It is rounded half up on each line.")}
      >
        <Select
          defaultValue={profile?.category ?? "standard"}
          options={(["standard", "zero", "exempt"] as const).map((value) => ({
            ...{ value, label: t(categoryNames[value]) },
          }))}
        />
      </Field>
      <SubmitButton>{t("Save changes")}</SubmitButton>
    </Form>
  );
}
