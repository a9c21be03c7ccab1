"use client";
import { useT } from "#i18n";
import { Field } from "@/components/form/field";
import { Select } from "@/components/form/select";
import { TextInput } from "@/components/form/text-input";
import { places } from "@/lib/merchants/rules";

export type Facts = {
  name: string;
  town: string;
  country: string;
  timeZone: string;
  phone: string | null;
};

const zones = [...new Set(places.map(({ timeZone }) => timeZone))].map((zone) => ({
  value: zone,
  label: zone.split("/").at(-1)?.replaceAll("_", " ") ?? zone,
}));

/** What a business is and where: the fields shared by registering and changing. */
export function FactsFields({ facts }: { facts?: Facts }) {
  const t = useT();
  const countries = places.map(({ country, name }) => ({ value: country, label: t(name) }));
  return (
    <>
      <Field name="name" label={t("Name")}>
        <TextInput defaultValue={facts?.name} maxLength={80} autoComplete="off" />
      </Field>
      <Field name="town" label={t("Town")}>
        <TextInput defaultValue={facts?.town} maxLength={80} autoComplete="off" />
      </Field>
      <Field name="country" label={t("Country")}>
        <Select options={countries} defaultValue={facts?.country ?? "JM"} />
      </Field>
      <Field
        name="timeZone"
        label={t("Time zone")}
        hint={t("Days and reports are cut at its midnight.")}
      >
        <Select options={zones} defaultValue={facts?.timeZone ?? "America/Jamaica"} />
      </Field>
      <Field name="phone" label={t("Phone")} optional>
        <TextInput
          defaultValue={facts?.phone ?? ""}
          type="tel"
          inputMode="tel"
          autoComplete="off"
        />
      </Field>
    </>
  );
}
