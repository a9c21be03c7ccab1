import { escaped } from "@/lib/access/doors/plain-page";
import type { ButtonKind, ButtonLook } from "@/lib/buttons/schema";
import { Refusal } from "@/lib/platform/errors";
import { formatMoney } from "@/lib/platform/format";
import { type Currency, decimalsOf, parseAmount } from "@/lib/platform/money";

/** Amounts as they would be typed: "2450.50"; empty is none. */
export type Drawn = {
  kind: ButtonKind;
  look: ButtonLook;
  label: string;
  currency: Currency;
  amount: string;
  min: string;
  max: string;
  step: string;
};
/** The word beside the field of an amount, in the language of the page it stands on. */
type FormWords = { amount: string; refusal?: string | undefined };
export type Order = { orderNumber: string; amount: string; signature: string };

const looks: Record<ButtonLook, string> = {
  green: "background:#007856;color:#fff;border:1px solid #007856",
  dark: "background:#0b1f19;color:#fff;border:1px solid #0b1f19",
  light: "background:#fff;color:#0b1f19;border:1px solid #7f8f88",
};
const font = "system-ui,-apple-system,'Segoe UI',Roboto,sans-serif";
const styles = {
  form: `display:inline-grid;gap:12px;box-sizing:border-box;max-width:100%;margin:0;font:16px/1.4 ${font}`,
  label: "display:grid;gap:6px;width:18rem;max-width:100%",
  field:
    "box-sizing:border-box;width:100%;min-height:44px;padding:8px 12px;font:inherit;color:#0b1f19;background:#fff;border:1px solid #7f8f88;border-radius:10px",
  slider: "width:100%;min-height:32px;margin:0;accent-color:#007856",
  ends: "display:flex;justify-content:space-between;font-size:14px",
  button:
    "min-height:48px;padding:10px 24px;font:inherit;font-weight:600;border-radius:999px;cursor:pointer",
};

const pair = (name: string, value: string): [string, string] => [name, value];

const attributes = (pairs: [string, string][]): string =>
  pairs.map(([name, value]) => ` ${name}="${escaped(value)}"`).join("");

/** The least unit a person may type, such as 0.01. */
export const smallest = (currency: Currency): string => {
  const decimals = decimalsOf(currency);
  return decimals === 0 ? "1" : `0.${"1".padStart(decimals, "0")}`;
};

/** As people read it; what is still being typed stays as it is. */
function read(amount: string, currency: Currency): string {
  try {
    return formatMoney(parseAmount(amount, currency));
  } catch (refusal) {
    if (refusal instanceof Refusal) return amount;
    throw refusal;
  }
}

function chosen(button: Drawn, words: FormWords): string[] {
  const { kind, currency, amount, min, max, step } = button;
  if (kind === "fixed") return [];
  const range = kind === "slider";
  const least = min || smallest(currency);
  const limits = [pair("min", least)];
  if (max) limits.push(["max", max]);
  const input = attributes([
    ["name", "amount"],
    ["type", range ? "range" : "number"],
    ...limits,
    ["step", range ? step : smallest(currency)],
    ["value", amount],
    ...(range ? [] : [pair("inputmode", "decimal")]),
    ...(words.refusal ? [pair("aria-invalid", "true"), pair("aria-describedby", "refusal")] : []),
    ["style", range ? styles.slider : styles.field],
  ]);
  const ends = `<span aria-hidden="true" style="${styles.ends}"><span>${escaped(read(min, currency))}</span><span>${escaped(read(max, currency))}</span></span>`;
  return [
    `  <label style="${styles.label}">${escaped(words.amount)} (${currency})`,
    `    <input${input} required>`,
    ...(range ? [`    ${ends}`] : []),
    ...(words.refusal ? [`    <strong id="refusal">${escaped(words.refusal)}</strong>`] : []),
    "  </label>",
  ];
}

/** A one-off price, signed: none of it can be changed by who presses. */
const ordered = ({ orderNumber, amount, signature }: Order): string[] =>
  (
    [
      ["order", orderNumber],
      ["amount", amount],
      ["signature", signature],
    ] as const
  ).map(
    ([name, value]) =>
      `  <input${attributes([
        ["type", "hidden"],
        ["name", name],
        ["value", value],
      ])}>`,
  );

/**
 * The button as HTML for any page: a form that needs nothing from elsewhere. The price of a fixed one is not in
 * it, and limits are checked again when it is pressed.
 */
export function buttonHtml(
  button: Drawn,
  { action, words, order }: { action: string; words: FormWords; order?: Order | undefined },
): string {
  const pressed = `${looks[button.look]};${styles.button}`;
  return [
    `<form${attributes([
      ["method", "post"],
      ["action", action],
      ["data-flash-button", order ? "fixed" : button.kind],
      ["data-currency", button.currency],
      ["style", styles.form],
    ])}>`,
    ...(order ? ordered(order) : chosen(button, words)),
    `  <button type="submit" style="${pressed}">${escaped(button.label)}</button>`,
    "</form>",
  ].join("\n");
}

export const scriptTag = (address: string): string =>
  `<script async src="${escaped(address)}"></script>`;
