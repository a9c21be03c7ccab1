"use client";
import { useT } from "#i18n";
import { Field } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { MoneyInput } from "@/components/form/money-input";
import { SubmitButton } from "@/components/form/submit-button";
import { DialogButton } from "@/components/ui/dialog-button";
import { Panel } from "@/components/ui/panel";
import { setRefundLimitAction } from "@/lib/merchants/actions";
import { formatMoney } from "@/lib/platform/format";
import { assetOf, money, toDecimal } from "@/lib/platform/money";

type Props = { merchantId: string; currency: string; minor: bigint | null; mayChange: boolean };

/** Above how much a refund takes a second person. */
export function RefundLimitPanel({ merchantId, currency, minor, mayChange }: Props) {
  const t = useT();
  const limit = minor === null ? null : money(minor, assetOf(currency));
  const form = (
    <Form
      action={setRefundLimitAction}
      input={{ merchantId }}
      successToast={t("Changes saved")}
      label={t("Refunds")}
    >
      <Field
        name="limit"
        label={t("A second person approves refunds above")}
        hint={t("Leave it empty and no refund needs a second person.")}
        optional
      >
        <MoneyInput currency={currency} defaultValue={limit ? toDecimal(limit) : ""} />
      </Field>
      <SubmitButton whenChanged>{t("Save changes")}</SubmitButton>
    </Form>
  );
  return (
    <Panel
      title={t("Refunds")}
      action={
        mayChange && (
          <DialogButton label={t("Change")} size="small" title={t("Approval of refunds")}>
            {form}
          </DialogButton>
        )
      }
    >
      <p className="text-body text-soft">
        {limit
          ? t("Refunds above {amount}, and those in another currency, need a second person.", {
              amount: formatMoney(limit),
            })
          : t("Whoever may refund does so alone, whatever the amount.")}
      </p>
    </Panel>
  );
}
