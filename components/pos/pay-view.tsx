"use client";
import { Banknote, Bitcoin, CreditCard } from "lucide-react";
import { useState } from "react";
import { useT } from "#i18n";
import { Button } from "@/components/ui/button";
import { inputClass } from "@/components/ui/input-class";
import { Notice } from "@/components/ui/notice";
import { formatMoney } from "@/lib/platform/format";
import { assetOf, money } from "@/lib/platform/money";
import type { TillState } from "@/lib/pos/queries/till-state";
import type { Tender } from "@/lib/pos/rules/tender";
import { billOf } from "./bill";
import { BillLines } from "./bill-lines";
import { CashForm } from "./cash-form";
import { ChipRow } from "./chip-row";
import type { Cart } from "./till-store";

type Props = {
  state: TillState;
  cart: Cart;
  refusal: string | null;
  busy: boolean;
  onCart: (change: Partial<Cart>) => void;
  onTake: (tender: Tender, given?: bigint) => void;
  onBack: () => void;
};

const percents = (of: readonly number[], none: string) => [
  { value: 0, label: none },
  ...of.map((value) => ({ value, label: `${value} %` })),
];

/** The last look before the money: discount, tip, a note, and how it is paid. */
export function PayView({ state, cart, refusal, busy, onCart, onTake, onBack }: Props) {
  const t = useT();
  const [cash, setCash] = useState(false);
  const { till, business } = state;
  const asset = assetOf(business.currency);
  const bill = billOf(cart, till);
  const total = formatMoney(money(bill.total, asset), t);
  return (
    <div className="mx-auto grid w-full max-w-110 content-start gap-4 p-4">
      <div className="flex items-center justify-between gap-3">
        <Button variant="quiet" onClick={cash ? () => setCash(false) : onBack}>
          {t("Back")}
        </Button>
        <p className="font-semibold text-figure tabular-nums">{total}</p>
      </div>
      {refusal && <Notice tone="bad">{refusal}</Notice>}
      <BillLines {...bill} asset={asset} {...till} />
      {cash ? (
        <CashForm {...{ busy, total: bill.total, currency: business.currency }} onTake={onTake} />
      ) : (
        <>
          <ChipRow
            label={t("Discount")}
            options={percents([5, 10, 20], t("None"))}
            value={cart.discount}
            onValue={(discount) => onCart({ discount })}
          />
          {till.tipPresets.length > 0 && (
            <ChipRow
              label={t("Tip")}
              options={percents(till.tipPresets, t("No tip"))}
              value={cart.tip}
              onValue={(tip) => onCart({ tip })}
            />
          )}
          <label className="grid gap-1.5 font-medium text-table">
            {t("Note")}
            <input
              className={inputClass(false)}
              maxLength={200}
              autoComplete="off"
              value={cart.note}
              onChange={(event) => onCart({ note: event.currentTarget.value })}
            />
          </label>
          <TenderButtons
            busy={busy}
            none={bill.total === 0n}
            onTake={onTake}
            onCash={() => setCash(true)}
          />
        </>
      )}
    </div>
  );
}

type ButtonProps = Pick<Props, "busy" | "onTake"> & { none: boolean; onCash: () => void };

function TenderButtons({ busy, none, onTake, onCash }: ButtonProps) {
  const t = useT();
  return (
    <>
      <Button
        variant="primary"
        size="large"
        full
        pending={busy}
        disabled={none}
        icon={<Bitcoin className="size-5" />}
        onClick={() => onTake("bitcoin")}
      >
        {t("Bitcoin or Flashcard")}
      </Button>
      <div className="grid grid-cols-2 gap-2">
        <Button
          size="large"
          full
          disabled={busy || none}
          icon={<Banknote className="size-5" />}
          onClick={onCash}
        >
          {t("Cash")}
        </Button>
        <Button
          size="large"
          full
          disabled={busy || none}
          icon={<CreditCard className="size-5" />}
          onClick={() => onTake("card-terminal")}
        >
          {t("Card taken")}
        </Button>
      </div>
    </>
  );
}
