"use client";
import { useT } from "#i18n";
import { Checkbox } from "@/components/form/checkbox";
import { Field } from "@/components/form/field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import { changeTillAction, createTillAction } from "@/lib/pos/actions";
import { percentText } from "@/lib/pos/rules";
import type { Till } from "@/lib/pos/schema";
import { FormDialog } from "./form-dialog";

type Props = { merchantId: string; till?: Till };

/** Makes a till, or changes how one sells. */
export function TillForm({ merchantId, till }: Props) {
  const t = useT();
  return (
    <FormDialog
      label={till ? t("Change") : t("Add a till")}
      title={till ? t("Change till") : t("Add a till")}
      about={till?.name}
      look={till ? { size: "small" } : { variant: "primary" }}
      action={till ? changeTillAction : createTillAction}
      input={till ? { tillId: till.id } : { merchantId }}
      successToast={till ? t("Changes saved") : t("Till added")}
    >
      <Field name="name" label={t("Name")} hint={t("Where it stands, like Front counter.")}>
        <TextInput maxLength={40} autoComplete="off" defaultValue={till?.name} />
      </Field>
      <Field name="taxRate" label={t("Tax")} hint={t("0 when prices carry no tax.")}>
        <TextInput
          inputMode="decimal"
          unit="%"
          autoComplete="off"
          defaultValue={till ? percentText(till.taxRate) : "0"}
        />
      </Field>
      <Checkbox
        name="taxIncluded"
        label={t("Prices include the tax")}
        defaultChecked={till?.taxIncluded ?? true}
      />
      <Field
        name="tipPresets"
        label={t("Tips offered")}
        hint={t("Up to four percentages, like 5, 10, 15. Leave it empty to ask for no tips.")}
        optional
      >
        <TextInput
          autoComplete="off"
          data-keep-empty
          defaultValue={(till?.tipPresets ?? []).join(", ")}
        />
      </Field>
      {till && (
        <Checkbox
          name="closed"
          label={t("Out of use")}
          hint={t("It takes no more sales. What was sold stays.")}
          defaultChecked={till.closed}
        />
      )}
      <SubmitButton>{till ? t("Save changes") : t("Add till")}</SubmitButton>
    </FormDialog>
  );
}
