import type { PayButton } from "@/lib/buttons/schema";
import { Refusal } from "@/lib/platform/errors";
import { formatMoney } from "@/lib/platform/format";
import { type Asset, type Currency, money, parseAmount } from "@/lib/platform/money";

type Priced = Pick<PayButton, "kind" | "currency" | "asset" | "amount" | "min" | "max" | "step">;

const refuse = (why: string) => new Refusal("invalid", why, { amount: [why] });

/** What a press without a signature costs, in minor units: the button's price, or what the payer chose within its limits. */
export function priceOfPress(button: Priced, typed: string | undefined): bigint {
  const { kind, amount, min, max, step } = button;
  if (kind === "fixed") {
    if (typed === undefined) return amount;
    throw refuse("The business sets this price. It cannot be chosen.");
  }
  if (typed === undefined || typed === "") throw refuse("Write an amount");
  const chosen = parseAmount(typed, button.currency as Currency).amount;
  const words = (units: bigint) => formatMoney(money(units, button.asset as Asset));
  if (min !== null && chosen < min) throw refuse(`The least is ${words(min)}`);
  if (max !== null && chosen > max) throw refuse(`The most is ${words(max)}`);
  if (step !== null && (chosen - (min ?? 0n)) % step !== 0n)
    throw refuse(`Choose ${words(min ?? 0n)} and steps of ${words(step)}`);
  return chosen;
}
