"use client";
import { useT } from "#i18n";
import { Field } from "@/components/form/field";
import { RadioCards } from "@/components/form/radio-cards";
import { type Choice, leftOf, overLeftOf, type Room } from "@/lib/invoices/refunds/rules";
import { formatMoney } from "@/lib/platform/format";
import { type Currency, money } from "@/lib/platform/money";
import { AmountInput } from "./amount-input";

type Props = {
  room: Room;
  currency: Currency;
  choice: Choice;
  onChoice: (choice: Choice) => void;
  onAmount: (text: string) => void;
};

/** All that is left, a part of it, or only what was paid beyond the price. */
export function RefundAmount({ room, currency, choice, onChoice, onAmount }: Props) {
  const t = useT();
  const said = (amount: bigint) => formatMoney(money(amount, room.asset), t);
  const over = overLeftOf(room);
  return (
    <>
      <RadioCards
        name="variant"
        legend={t("How much")}
        defaultValue="full"
        onValue={(value) => onChoice(value as Choice)}
        cards={[
          { value: "full", label: t("All that is left"), hint: said(leftOf(room).amount) },
          { value: "part", label: t("A part of it") },
          ...(over > 0n
            ? [{ value: "over", label: t("Only what was paid too much"), hint: said(over) }]
            : []),
        ]}
      />
      {choice === "part" && (
        <Field
          name="amount"
          label={t("Amount")}
          hint={t("At most {amount}", { amount: said(leftOf(room).amount) })}
        >
          <AmountInput currency={currency} onAmount={onAmount} />
        </Field>
      )}
    </>
  );
}
