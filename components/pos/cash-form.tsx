"use client";
import { useState } from "react";
import { useT } from "#i18n";
import { Button } from "@/components/ui/button";
import { inputClass } from "@/components/ui/input-class";
import { formatMoney } from "@/lib/platform/format";
import { assetOf, money } from "@/lib/platform/money";
import { minorOf } from "./bill";

type CashProps = {
  total: bigint;
  currency: string;
  busy: boolean;
  onTake: (tender: "cash", given: bigint) => void;
};

/** How much was handed over, and what to give back. */
export function CashForm({ total, currency, busy, onTake }: CashProps) {
  const t = useT();
  const [text, setText] = useState("");
  const given = text.trim() === "" ? total : minorOf(text.trim(), currency);
  const short = given === null || given < total;
  const change = given === null ? 0n : given - total;
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (!short && !busy) onTake("cash", given);
      }}
    >
      <label className="grid gap-1.5 font-medium text-table">
        {t("Cash handed over")}
        <input
          className={inputClass(short)}
          inputMode="decimal"
          autoComplete="off"
          value={text}
          aria-invalid={short}
          aria-describedby="cash-said"
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <p id="cash-said" role="status" className="text-body text-soft">
        {given === null
          ? t("Write the amount in digits, like 5000 or 5000.50")
          : short
            ? t("This is less than the total.")
            : t("Change: {amount}", { amount: formatMoney(money(change, assetOf(currency)), t) })}
      </p>
      <Button type="submit" variant="primary" size="large" full pending={busy} disabled={short}>
        {t("Take cash")}
      </Button>
    </form>
  );
}
