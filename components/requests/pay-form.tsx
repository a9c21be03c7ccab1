"use client";
import { lazy, Suspense } from "react";
import { useT } from "#i18n";
import { Field } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { useEntryKey } from "@/components/form/use-entry-key";
import { startPaymentAction } from "@/lib/requests/actions";

// most links are paid whole: what types an amount is fetched for the others
const MoneyInput = lazy(() =>
  import("@/components/form/money-input").then((one) => ({ default: one.MoneyInput })),
);

type Props = {
  code: string;
  currency: string;
  /** What is left, as it would be typed and as it reads. */
  left: { text: string; words: string };
  partial: boolean;
};

/** Opens the one payment of this payer, or goes back to it. */
export function PayForm({ code, currency, left, partial }: Props) {
  const t = useT();
  const payerKey = useEntryKey();
  return (
    <Form
      label={t("Pay")}
      action={startPaymentAction as never}
      input={{ code, payerKey }}
      idempotencyName="sending"
      successHref={`/pay/${code}?i={id}`}
      className="print:hidden"
    >
      {partial && (
        <Field
          name="amount"
          label={t("How much to pay now")}
          hint={t("At most {amount}.", { amount: left.words })}
        >
          <Suspense>
            <MoneyInput {...{ currency }} defaultValue={left.text} />
          </Suspense>
        </Field>
      )}
      <SubmitButton full>
        {partial ? t("Continue to pay") : t("Pay {amount}", { amount: left.words })}
      </SubmitButton>
    </Form>
  );
}
