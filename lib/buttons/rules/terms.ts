import type { ButtonKind, PayButton } from "@/lib/buttons/schema";
import { Refusal } from "@/lib/platform/errors";
import { msg } from "@/lib/platform/i18n/translator";
import { type Currency, parseAmount } from "@/lib/platform/money";

/** Amounts as they were typed. */
type TypedTerms = {
  amount?: string | undefined;
  min?: string | undefined;
  max?: string | undefined;
  step?: string | undefined;
};
type Terms = Pick<PayButton, "amount" | "min" | "max" | "step">;
type Field = keyof TypedTerms;
type Faults = Partial<Record<Field, string[]>>;

function read(typed: TypedTerms, field: Field, currency: Currency, faults: Faults): bigint | null {
  const text = typed[field]?.trim();
  if (!text) return null;
  try {
    return parseAmount(text, currency).amount;
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    faults[field] = [refusal.message];
    return null;
  }
}

const needed: Record<ButtonKind, Field[]> = {
  fixed: ["amount"],
  custom: ["amount"],
  slider: ["amount", "min", "max", "step"],
};

/** What these amounts have against each other. */
function disagreements(kind: ButtonKind, { amount, min, max, step }: Terms): Faults {
  if (min !== null && max !== null && (kind === "slider" ? max <= min : max < min))
    return { max: [msg("The most must be more than the least")] };
  if (min !== null && amount < min) return { amount: [msg("This is less than the least amount")] };
  if (max !== null && amount > max) return { amount: [msg("This is more than the most")] };
  if (kind !== "slider" || step === null || min === null || max === null) return {};
  if (step > max - min) return { step: [msg("One step is longer than the whole slider")] };
  if ((max - min) % step !== 0n)
    return { step: [msg("Whole steps must lead from the least to the most")] };
  if ((amount - min) % step !== 0n)
    return { amount: [msg("Whole steps must lead from the least to this amount")] };
  return {};
}

/** The amounts of a button in minor units; what is wrong is said at its field. */
export function termsOf(kind: ButtonKind, currency: Currency, typed: TypedTerms): Terms {
  const faults: Faults = {};
  const kept = kind === "fixed" ? { amount: typed.amount } : typed;
  const terms = {
    amount: read(kept, "amount", currency, faults) ?? 0n,
    min: read(kept, "min", currency, faults),
    max: read(kept, "max", currency, faults),
    step: kind === "slider" ? read(kept, "step", currency, faults) : null,
  };
  for (const field of needed[kind])
    if (!kept[field]?.trim()) faults[field] = [msg("Write an amount")];
  const wrong = Object.keys(faults).length > 0 ? faults : disagreements(kind, terms);
  if (Object.keys(wrong).length > 0)
    throw new Refusal("invalid", "Some fields need another look. Nothing was changed.", wrong);
  return terms;
}
