"use client";
import { type ComponentProps, type ReactNode, useId } from "react";
import { cx } from "@/components/ui/cx";
import { useFormState } from "./form-context";

type CheckboxProps = Omit<ComponentProps<"input">, "type" | "name"> & {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  /** One of several with this name: reaches the action as a list of values. */
  many?: boolean;
};

/** Reaches the action as true or false; with `many`, as one value of a list. */
export function Checkbox({ name, label, hint, many, className, ...rest }: CheckboxProps) {
  const id = useId();
  const { fields } = useFormState();
  const wrong = fields[name]?.[0];
  return (
    <div className={cx("text-body", className)}>
      <label
        htmlFor={id}
        className="flex min-h-6 cursor-pointer items-start gap-2.5 pointer-coarse:min-h-11 pointer-coarse:items-center"
      >
        <span className="relative mt-px grid size-[18px] shrink-0 place-items-center">
          <input
            {...rest}
            id={id}
            name={name}
            type="checkbox"
            data-kind={many ? "many" : "flag"}
            aria-describedby={hint || wrong ? `${id}-hint` : undefined}
            aria-invalid={wrong ? true : undefined}
            className="peer size-[18px] cursor-pointer appearance-none rounded-check bg-surface shadow-[inset_0_0_0_1.5px_var(--line-strong)] checked:bg-primary checked:shadow-none disabled:opacity-50"
          />
          <svg
            viewBox="0 0 18 18"
            className="pointer-events-none absolute inset-0 hidden stroke-on-primary peer-checked:block"
            fill="none"
            strokeWidth="2"
            strokeLinecap="round"
            strokeLinejoin="round"
            aria-hidden="true"
          >
            <path d="m4.800 9.300 2.900 2.900 5.500-6" />
          </svg>
        </span>
        <span>{label}</span>
      </label>
      {(wrong ?? hint) && (
        <p
          id={`${id}-hint`}
          className={cx("ms-7 text-table", wrong ? "font-medium text-bad" : "text-faint")}
        >
          {wrong ?? hint}
        </p>
      )}
    </div>
  );
}
