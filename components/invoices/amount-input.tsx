"use client";
import { TextInput } from "@/components/form/text-input";
import { currencySign } from "@/lib/platform/format";
import { assetOf, type Currency } from "@/lib/platform/money";

type Props = {
  currency: Currency;
  onAmount: (text: string) => void;
  first?: string | undefined;
};

const grouped = /^\d{1,3}(,\d{3})+(\.\d+)?$/;

/** What is typed stays as typed, so that what is refused can be seen; only thousands lose their commas. */
export function AmountInput({ currency, onAmount, first }: Props) {
  const sign = currencySign(assetOf(currency));
  return (
    <TextInput
      autoFocus
      defaultValue={first}
      autoComplete="off"
      inputMode={currency === "SATS" ? "numeric" : "decimal"}
      className="tabular-nums"
      before={sign || undefined}
      unit={currency === "SATS" ? "sats" : currency}
      onChange={(event) => onAmount(event.currentTarget.value)}
      onBlur={(event) => {
        const field = event.currentTarget;
        if (grouped.test(field.value)) field.value = field.value.replaceAll(",", "");
        onAmount(field.value);
      }}
    />
  );
}
