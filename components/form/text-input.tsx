"use client";
import type { ComponentProps, ReactNode } from "react";
import { cx } from "@/components/ui/cx";
import { inputClass } from "@/components/ui/input-class";
import { useWiring } from "./form-context";

type TextInputProps = Omit<ComponentProps<"input">, "prefix"> & {
  /** Always visible before or after what is typed: https://, %, points. */
  before?: ReactNode;
  unit?: ReactNode;
  /** The value reaches the action as a number, not text. */
  numeric?: boolean;
};

const bare = "h-full min-w-0 flex-1 bg-transparent text-ink outline-none disabled:text-faint";
const framed =
  "flex! items-center gap-1.5 has-focus-visible:shadow-[inset_0_0_0_2px_var(--primary)] has-disabled:bg-page";

export function TextInput({ before, unit, numeric, className, ...rest }: TextInputProps) {
  const wiring = useWiring();
  const invalid = Boolean(wiring["aria-invalid"]);
  const alone = !before && !unit;
  const input = (
    <input
      type="text"
      {...wiring}
      {...rest}
      inputMode={numeric ? "decimal" : rest.inputMode}
      data-kind={numeric ? "number" : undefined}
      className={
        alone ? inputClass(invalid, cx(rest.readOnly && "bg-page", className)) : cx(bare, className)
      }
    />
  );
  if (alone) return input;
  return (
    <div className={inputClass(invalid, framed)}>
      {before && <span className="shrink-0 text-faint">{before}</span>}
      {input}
      {unit && <span className="shrink-0 text-faint">{unit}</span>}
    </div>
  );
}
