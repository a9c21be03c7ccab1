"use client";
import { useT } from "#i18n";
import { Field } from "@/components/form/field";
import { useWorth, WorthLine } from "@/components/ui/beside";
import { type KnownRate, worthBeside } from "@/lib/platform/beside";
import { formatMoney } from "@/lib/platform/format";
import type { Currency } from "@/lib/platform/money";
import { AmountInput } from "./amount-input";
import { priceOf } from "./price-of";

type Props = {
  /** As typed. */
  text: string;
  currency: Currency;
  /** What BTCPay asked for one bitcoin here last. */
  rate: KnownRate | undefined;
  onAmount: (text: string) => void;
  /** What stands there before anything is typed. */
  first?: string | undefined;
};

/** The amount and, under it, about how much that is; the field itself knows no other currency than its own. */
export function AmountField({ text, currency, rate, onAmount, first }: Props) {
  const t = useT();
  const price = priceOf(text, currency);
  const worth = useWorth(price, rate);
  const bitcoin = price && rate && worthBeside(price, "SATS", [], rate);
  const about =
    bitcoin &&
    t("About {amount}. BTCPay sets the rate when it is created.", {
      amount: formatMoney(bitcoin.value),
    });
  return (
    <Field
      name="amount"
      label={t("Amount")}
      hint={worth ? <WorthLine worth={worth} /> : (about ?? undefined)}
    >
      <AmountInput {...{ currency, onAmount, first }} />
    </Field>
  );
}
