"use client";
import { cx } from "@/components/ui/cx";

type Props = {
  label: string;
  options: { value: number; label: string }[];
  value: number;
  onValue: (value: number) => void;
};

/** A few exclusive choices for a thumb. */
export function ChipRow({ label, options, value, onValue }: Props) {
  return (
    <fieldset>
      <legend className="mb-1.5 font-medium text-table">{label}</legend>
      <div className="flex flex-wrap gap-2">
        {options.map((one) => (
          <button
            key={one.value}
            type="button"
            aria-pressed={value === one.value}
            onClick={() => onValue(one.value)}
            className={cx(
              "h-12 min-w-14 grow rounded-full px-3 text-body tabular-nums",
              value === one.value
                ? "bg-wash font-medium text-on-wash"
                : "hairline-inset bg-surface",
            )}
          >
            {one.label}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
