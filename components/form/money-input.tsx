"use client";
import type { ComponentProps } from "react";
import { TextInput } from "./text-input";

type MoneyInputProps = Omit<ComponentProps<"input">, "type" | "inputMode" | "prefix"> & {
  /** JMD, USD, SATS …; its unit never leaves the field. */
  currency: string;
};

const signs: Record<string, string> = { JMD: "J$", USD: "US$", KYD: "CI$", XCG: "Cg", EUR: "€" };

/** Plain decimal text in and out ("2450.50"): the stored value never passes through a float. */
export function MoneyInput({ currency, onBlur, ...rest }: MoneyInputProps) {
  const sign = signs[currency];
  const unit =
    currency === "SATS" ? "sats" : sign ? currency : currency === "PTS" ? "points" : currency;
  return (
    <TextInput
      autoComplete="off"
      {...rest}
      inputMode={currency === "SATS" || currency === "PTS" ? "numeric" : "decimal"}
      data-kind="money"
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

/** What people paste, as plain decimal text: "J$2,450.50 " is "2450.50". Anything unclear is left as typed. */
export function plainDecimal(text: string): string {
  const bare = text.replace(/[\s, {2}]/g, "").replace(/^(J\$|US\$|CI\$|Cg|€|\$)/, "");
  return /^\d+(\.\d*)?$/.test(bare) ? bare.replace(/\.$/, "") : text.trim();
}
