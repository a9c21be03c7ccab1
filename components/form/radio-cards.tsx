"use client";
import type { ReactNode } from "react";
import { useFormState } from "./form-context";

export type RadioCard = { value: string; label: string; hint?: ReactNode; disabled?: boolean };
type RadioCardsProps = {
  name: string;
  legend: ReactNode;
  cards: RadioCard[];
  defaultValue?: string;
  onValue?: (value: string) => void;
};

/** A choice where each answer needs a sentence. */
export function RadioCards({ name, legend, cards, defaultValue, onValue }: RadioCardsProps) {
  const { fields } = useFormState();
  const wrong = fields[name]?.[0];
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1.5 text-table font-medium">{legend}</legend>
      <div className="grid gap-2">
        {cards.map((card) => (
          <label
            key={card.value}
            className="flex cursor-pointer gap-3 rounded-card bg-surface px-4 py-3 hairline-inset transition-shadow duration-120 hover:shadow-[inset_0_0_0_1px_var(--line-strong)] has-checked:bg-wash has-checked:shadow-[inset_0_0_0_1.5px_var(--primary)] has-disabled:cursor-not-allowed has-disabled:opacity-50 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-primary"
          >
            <input
              type="radio"
              name={name}
              value={card.value}
              defaultChecked={card.value === defaultValue}
              disabled={card.disabled}
              onChange={() => onValue?.(card.value)}
              className="mt-0.5 size-[18px] shrink-0 appearance-none rounded-full bg-surface shadow-[inset_0_0_0_1.5px_var(--line-strong)] outline-none checked:shadow-[inset_0_0_0_5.5px_var(--primary)]"
            />
            <span className="min-w-0">
              <span className="block font-medium">{card.label}</span>
              {card.hint && <span className="mt-0.5 block text-table text-soft">{card.hint}</span>}
            </span>
          </label>
        ))}
      </div>
      {wrong && <p className="mt-1.5 text-table font-medium text-bad">{wrong}</p>}
    </fieldset>
  );
}
