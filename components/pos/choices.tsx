"use client";
import { cx } from "@/components/ui/cx";

type Props<V extends string> = {
  label: string;
  options: { value: V; label: string }[];
  value: V;
  onValue: (value: V) => void;
};

/** Two or three ways side by side, of which one is on. */
export const Choices = <V extends string>({ label, options, value, onValue }: Props<V>) => (
  <fieldset className="grid auto-cols-fr grid-flow-col gap-1 rounded-full bg-raised p-1">
    <legend className="sr-only">{label}</legend>
    {options.map((one) => (
      <button
        key={one.value}
        type="button"
        aria-pressed={value === one.value}
        onClick={() => onValue(one.value)}
        className={cx(
          "h-11 rounded-full text-body",
          value === one.value ? "bg-wash font-medium text-on-wash" : "text-soft",
        )}
      >
        {one.label}
      </button>
    ))}
  </fieldset>
);
