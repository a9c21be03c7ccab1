"use client";
import type { ComponentProps } from "react";
import { useT } from "#i18n";
import { plainDecimal } from "./plain-decimal";
import { TextInput } from "./text-input";

type MoneyInputProps = Omit<ComponentProps<"input">, "type" | "inputMode" | "prefix"> & {
  /** JMD, USD, SATS …; its unit never leaves the field. */
  currency: string;
};

const signs: Record<string, string> = { JMD: "J$", USD: "US$", KYD: "CI$", XCG: "Cg", EUR: "€" };

/** Plain decimal text in and out ("2450.50"): the stored value never passes through a float. */
export function MoneyInput({ currency, onBlur, ...rest }: MoneyInputProps) {
  const t = useT();
  const sign = signs[currency];
  const unit =
    currency === "SATS" ? "sats" : sign ? currency : currency === "PTS" ? t("points") : currency;
  return (
    <TextInput
      autoComplete="off"
      {...rest}
      inputMode={currency === "SATS" || currency === "PTS" ? "numeric" : "decimal"}
      className="tabular-nums"
      before={sign}
      unit={unit}
      onBlur={(event) => {
        const typed = event.currentTarget;
        typed.value = plainDecimal(typed.value);
        onBlur?.(event);
      }}
    />
  );
}
