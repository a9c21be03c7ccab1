"use client";
import { useState } from "react";
import { useT } from "#i18n";
import { formatMoney } from "@/lib/platform/format";
import { type Currency, parseAmount } from "@/lib/platform/money";

type Props = { currency: string; min: string; max: string; step: string; amount: string };

/** What a slider stands at reads above it once scripts run; without them its ends do. */
export function SliderField({ currency, min, max, step, amount }: Props) {
  const t = useT();
  const [value, setValue] = useState(amount);
  const words = (text: string) => formatMoney(parseAmount(text, currency as Currency), t);
  return (
    <label className="grid gap-1.5 text-table font-medium">
      {t("Amount in {currency}", { currency })}
      <output className="text-figure font-semibold tabular-nums">{words(value)}</output>
      <input
        name="amount"
        type="range"
        {...{ min, max, step }}
        defaultValue={amount}
        aria-valuetext={words(value)}
        onInput={(event) => setValue(event.currentTarget.value)}
        className="h-8 w-full accent-primary pointer-coarse:h-11"
      />
      <span aria-hidden className="flex justify-between font-normal text-faint">
        <span>{words(min)}</span>
        <span>{words(max)}</span>
      </span>
    </label>
  );
}
