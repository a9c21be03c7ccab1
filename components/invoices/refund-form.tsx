"use client";
import { useState } from "react";
import { useT } from "#i18n";
import { Field } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import { refundInvoiceAction } from "@/lib/invoices/refunds/actions";
import { amountOf, type Choice, type Room } from "@/lib/invoices/refunds/rules";
import type { KnownRate } from "@/lib/platform/beside";
import { formatMoney } from "@/lib/platform/format";
import { type Asset, type Currency, money } from "@/lib/platform/money";
import { priceOf } from "./price-of";
import { RefundAmount } from "./refund-amount";
import { RefundPlace } from "./refund-place";
import { RefundRate } from "./refund-rate";
import { RefundSummary } from "./refund-summary";

export type RefundFormProps = {
  invoiceId: string;
  currency: Currency;
  room: Room;
  /** What BTCPay asked for one bitcoin here last. */
  rate: KnownRate | undefined;
  approval: { minor: bigint; asset: Asset } | null;
  zone: string;
};

/** How much, at which rate, why and where to; the button says what will happen. */
export default function RefundForm(props: RefundFormProps & { onDone: () => void }) {
  const { invoiceId, currency, room, rate, approval, zone, onDone } = props;
  const t = useT();
  const [choice, setChoice] = useState<Choice>("full");
  const [text, setText] = useState("");
  const amount = amountOf(room, choice, priceOf(text, currency)?.amount ?? null);
  const value = money(amount, room.asset);
  const waits = approval && (approval.asset !== room.asset || amount > approval.minor);
  const shown = { amount: formatMoney(value) };
  return (
    <div className="grid gap-5">
      <RefundSummary room={room} />
      <Form
        label={t("Refund")}
        action={refundInvoiceAction as never}
        input={{ invoiceId }}
        successToast={waits ? t("Waiting for a second person") : t("Refund asked for")}
        onSuccess={onDone}
      >
        <RefundAmount {...{ room, currency, choice }} onChoice={setChoice} onAmount={setText} />
        {room.asset !== "BTC/11" && <RefundRate {...{ room, amount, rate, zone }} />}
        <Field
          name="reason"
          label={t("Why")}
          hint={t("Kept with the refund and said to whoever claims it.")}
        >
          <TextInput maxLength={200} autoComplete="off" />
        </Field>
        <RefundPlace />
        {waits && (
          <p className="text-table text-soft">
            {t("A second person has to approve a refund of this size before it is made.")}
          </p>
        )}
        <SubmitButton>{amount > 0n ? t("Refund {amount}", shown) : t("Refund")}</SubmitButton>
      </Form>
    </div>
  );
}
