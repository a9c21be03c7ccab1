"use client";
import { Suspense, useState } from "react";
import { useT } from "#i18n";
import { buttonClass } from "@/components/ui/button-class";
import { formatMoney } from "@/lib/platform/format";
import { assetOf, type Money, money } from "@/lib/platform/money";
import type { TillState } from "@/lib/pos/queries/till-state";
import { Bar } from "./bar";
import { billOf, bitcoinAbout, minorOf } from "./bill";
import { Choices } from "./choices";
import { ItemGrid } from "./item-grid";
import { CartList, Keypad } from "./later";
import type { Cart, CartLine } from "./till-store";

type Props = {
  state: TillState;
  cart: Cart;
  onLines: (lines: CartLine[]) => void;
  onCharge: () => void;
};

/** The same item again is one more of it. */
function added(lines: CartLine[], line: CartLine): CartLine[] {
  const same = lines.findIndex(
    ({ itemId, unit }) => itemId !== null && itemId === line.itemId && unit === line.unit,
  );
  if (same < 0) return [...lines, line];
  return lines.map((one, at) =>
    at === same ? { ...one, quantity: Math.min(999, one.quantity + 1) } : one,
  );
}

export function SellView({ state, cart, onLines, onCharge }: Props) {
  const t = useT();
  const { currency } = state.business;
  const asset = assetOf(currency);
  const [text, setText] = useState("");
  const [mode, setMode] = useState<Mode>(state.items.length > 0 ? "items" : "keypad");
  const typed = text === "" ? 0n : (minorOf(text, currency) ?? 0n);
  const withTyped = (): CartLine[] =>
    typed > 0n
      ? [...cart.lines, { itemId: null, name: "", unit: `${typed}`, quantity: 1 }]
      : cart.lines;
  const total = billOf({ ...cart, lines: withTyped() }, state.till).total;
  const takeTyped = () => {
    onLines(withTyped());
    setText("");
  };
  return (
    <div className="mx-auto flex w-full max-w-160 grow flex-col gap-3 px-4 pt-3">
      <Choices
        label={t("How to add to the sale")}
        options={[
          { value: "items", label: t("Items") },
          { value: "keypad", label: t("Keypad") },
        ]}
        value={mode}
        onValue={setMode}
      />
      {cart.lines.length > 0 && (
        <div className="max-h-44 shrink-0 overflow-y-auto">
          <Suspense>
            <CartList
              lines={cart.lines}
              currency={currency}
              onQuantity={(at, quantity) =>
                onLines(
                  cart.lines.flatMap((line, n) =>
                    n !== at ? [line] : quantity < 1 ? [] : [{ ...line, quantity }],
                  ),
                )
              }
            />
          </Suspense>
        </div>
      )}
      {mode === "items" ? (
        <ItemGrid
          items={state.items}
          currency={currency}
          onPick={({ id, name, price }) =>
            onLines(added(cart.lines, { itemId: id, name, unit: price, quantity: 1 }))
          }
        />
      ) : (
        <Typing {...{ text, currency }} onText={setText} onAdd={takeTyped} none={typed === 0n} />
      )}
      <Bar>
        <ChargeButton
          total={money(total, asset)}
          about={bitcoinAbout(total, state)}
          onPress={() => {
            if (typed > 0n) takeTyped();
            onCharge();
          }}
        />
      </Bar>
    </div>
  );
}

type Mode = "items" | "keypad";

type TypingProps = {
  text: string;
  currency: string;
  none: boolean;
  onText: (text: string) => void;
  onAdd: () => void;
};

function Typing({ text, currency, none, onText, onAdd }: TypingProps) {
  const t = useT();
  return (
    <>
      <div className="flex items-center justify-between gap-3">
        <output aria-label={t("Amount typed")} className="text-figure tabular-nums">
          {text || "0"}
        </output>
        <button type="button" className={buttonClass({})} onClick={onAdd} disabled={none}>
          {t("Add to the sale")}
        </button>
      </div>
      <Suspense fallback={<div className="grow" />}>
        <Keypad {...{ text, currency, onText }} />
      </Suspense>
    </>
  );
}

type ChargeProps = { total: Money; about: string; onPress: () => void };

function ChargeButton({ total, about, onPress }: ChargeProps) {
  const t = useT();
  return (
    <button
      type="button"
      className={`${buttonClass({ variant: "primary", size: "large", full: true })} h-16 shrink-0`}
      disabled={total.amount === 0n}
      onClick={onPress}
    >
      <span className="grid justify-items-center leading-tight">
        <span>{t("Charge {amount}", { amount: formatMoney(total, t) })}</span>
        {about && <span className="font-normal text-table opacity-90">{about}</span>}
      </span>
    </button>
  );
}
