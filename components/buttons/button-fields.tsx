"use client";
import { useT } from "#i18n";
import { Field } from "@/components/form/field";
import { MoreOptions } from "@/components/form/more-options";
import { Select } from "@/components/form/select";
import { TextInput } from "@/components/form/text-input";
import { Textarea } from "@/components/form/textarea";
import { buttonLooks } from "@/lib/buttons/rules";
import type { ButtonLook } from "@/lib/buttons/schema";
import { msg } from "@/lib/platform/i18n/translator";

export type Filled = {
  name: string;
  label: string;
  look: ButtonLook;
  description: string;
  returnAddress: string;
  /** One a line. */
  origins: string;
};

const lookNames: Record<ButtonLook, string> = {
  green: msg("Green"),
  dark: msg("Dark"),
  light: msg("Light"),
};

export function FaceFields({ filled }: { filled: Filled }) {
  const t = useT();
  return (
    <>
      <Field name="name" label={t("Name")} hint={t("For your list of buttons.")}>
        <TextInput maxLength={60} autoComplete="off" defaultValue={filled.name} />
      </Field>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5 sm:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <Field name="label" label={t("Words on the button")}>
          <TextInput maxLength={40} autoComplete="off" defaultValue={filled.label} />
        </Field>
        <Field name="look" label={t("Colour")}>
          <Select
            options={buttonLooks.map((value) => ({ value, label: t(lookNames[value]) }))}
            defaultValue={filled.look}
          />
        </Field>
      </div>
    </>
  );
}

export function PlaceFields({ filled }: { filled: Filled }) {
  const t = useT();
  return (
    <>
      <Field
        name="description"
        label={t("What payers pay for")}
        hint={t("On the page people pay on and on the invoice. Without it, the name stands there.")}
        optional
      >
        <TextInput maxLength={200} autoComplete="off" defaultValue={filled.description} />
      </Field>
      <MoreOptions label={t("Where it may stand, and where it leads")}>
        <Field
          name="origins"
          label={t("Sites it may stand on")}
          hint={t(
            "One a line, like https://shop.example.com. Others are refused, and so is the link to the button. Empty: anywhere.",
          )}
          optional
        >
          <Textarea rows={2} spellCheck={false} defaultValue={filled.origins} />
        </Field>
        <Field
          name="returnAddress"
          label={t("Where payers go on to")}
          hint={t("Offered to them once they have paid.")}
          optional
        >
          <TextInput
            type="url"
            maxLength={500}
            autoComplete="off"
            defaultValue={filled.returnAddress}
          />
        </Field>
      </MoreOptions>
    </>
  );
}
