"use client";
import { useT } from "#i18n";
import { Field } from "@/components/form/field";
import { MoneyInput } from "@/components/form/money-input";
import type { Drawn } from "@/lib/buttons/rules/html";

/** What it costs: one price, or what the payer may choose between. */
export function AmountFields({ drawn, filled }: { drawn: Drawn; filled: Drawn }) {
  const t = useT();
  const { kind, currency } = drawn;
  const input = (name: "amount" | "min" | "max" | "step") => (
    <MoneyInput key={currency} {...{ currency }} defaultValue={filled[name]} />
  );
  if (kind === "fixed")
    return (
      <Field
        name="amount"
        label={t("Price")}
        hint={t("Kept here, not in the HTML: a buyer cannot change it.")}
      >
        {input("amount")}
      </Field>
    );
  const slider = kind === "slider";
  return (
    <>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5 sm:grid-cols-2">
        <Field name="min" label={t("Least")} optional={!slider}>
          {input("min")}
        </Field>
        <Field name="max" label={t("Most")} optional={!slider}>
          {input("max")}
        </Field>
      </div>
      {slider && (
        <Field name="step" label={t("Step")} hint={t("The slider stops at every step.")}>
          {input("step")}
        </Field>
      )}
      <Field name="amount" label={t("Amount it starts at")}>
        {input("amount")}
      </Field>
    </>
  );
}
