"use client";
import { useState } from "react";
import { useT } from "#i18n";
import { Field } from "@/components/form/field";
import { RadioCards } from "@/components/form/radio-cards";
import { TextInput } from "@/components/form/text-input";
import { claimDays } from "@/lib/invoices/refunds/rules";

/** A link that the customer claims with, or straight to where they said. */
export function RefundPlace() {
  const t = useT();
  const [to, setTo] = useState("link");
  return (
    <>
      <RadioCards
        name="to"
        legend={t("Where it goes")}
        defaultValue="link"
        onValue={setTo}
        cards={[
          {
            value: "link",
            label: t("A claim link"),
            hint: t("The customer scans or opens it within {days} days and chooses a wallet.", {
              days: claimDays,
            }),
          },
          { value: "address", label: t("A Lightning address or invoice") },
        ]}
      />
      {to === "address" && (
        <Field
          name="destination"
          label={t("Lightning address or invoice")}
          hint={t("It is sent at once and cannot be taken back.")}
        >
          <TextInput autoComplete="off" placeholder={t("keisha@example.com")} />
        </Field>
      )}
    </>
  );
}
