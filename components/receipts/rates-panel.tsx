"use client";
import { useT } from "#i18n";
import { ActionButton } from "@/components/form/action-button";
import { Field } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import { Panel } from "@/components/ui/panel";
import { removeTaxRateAction, setTaxRateAction } from "@/lib/receipts/actions";
import { percentText } from "@/lib/receipts/rules";
import type { RateFrom } from "@/lib/receipts/rules/tax";

type Props = { merchantId: string; rates: RateFrom[]; today: number; mayChange: boolean };

/** Which rate of GCT holds today, and the business's own from their days on. */
export function RatesPanel({ merchantId, rates, today, mayChange }: Props) {
  const t = useT();
  return (
    <Panel title={t("Rates of GCT")}>
      <p className="text-body text-soft">
        {t("Today {rate} % is charged on what is taxable.", { rate: percentText(today) })}
      </p>
      {rates.length > 0 && (
        <ul className="mt-3 grid gap-1 text-table">
          {rates.map(({ fromDay, basisPoints }) => (
            <li key={fromDay} className="flex min-h-9 items-center gap-3">
              {t("{rate} % from {day} on", { rate: percentText(basisPoints), day: fromDay })}
              {mayChange && (
                <span className="ms-auto">
                  <ActionButton
                    action={removeTaxRateAction}
                    input={{ merchantId, fromDay }}
                    successToast={t("Rate removed")}
                    size="small"
                    variant="quiet"
                  >
                    {t("Remove")} <span className="sr-only">{fromDay}</span>
                  </ActionButton>
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      {mayChange && (
        <Form
          action={setTaxRateAction}
          input={{ merchantId }}
          successToast={t("Changes saved")}
          label={t("Another rate")}
          className="mt-4"
        >
          <div className="grid grid-cols-[minmax(0,1fr)] gap-4 sm:grid-cols-2">
            <Field name="percent" label={t("Rate in percent")}>
              <TextInput inputMode="decimal" autoComplete="off" placeholder="15" />
            </Field>
            <Field name="fromDay" label={t("From which day")}>
              <TextInput type="date" />
            </Field>
          </div>
          <SubmitButton>{t("Add rate")}</SubmitButton>
        </Form>
      )}
    </Panel>
  );
}
