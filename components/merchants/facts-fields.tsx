"use client";
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

const countries = places.map(({ country, name }) => ({ value: country, label: name }));
const zones = [...new Set(places.map(({ timeZone }) => timeZone))].map((zone) => ({
  value: zone,
  label: zone.split("/").at(-1)?.replaceAll("_", " ") ?? zone,
}));

/** What a business is and where: the fields shared by registering and changing. */
export function FactsFields({ facts }: { facts?: Facts }) {
  return (
    <>
      <Field name="name" label="Name">
        <TextInput defaultValue={facts?.name} maxLength={80} autoComplete="off" />
      </Field>
      <Field name="town" label="Town">
        <TextInput defaultValue={facts?.town} maxLength={80} autoComplete="off" />
      </Field>
      <Field name="country" label="Country">
        <Select options={countries} defaultValue={facts?.country ?? "JM"} />
      </Field>
      <Field name="timeZone" label="Time zone" hint="Days and reports are cut at its midnight.">
        <Select options={zones} defaultValue={facts?.timeZone ?? "America/Jamaica"} />
      </Field>
      <Field name="phone" label="Phone" optional>
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
