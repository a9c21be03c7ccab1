"use client";
import type { ComponentProps, ReactNode } from "react";
import { inputClass } from "@/components/ui/input-class";
import { useWiring } from "./form-context";

type TextInputProps = Omit<ComponentProps<"input">, "prefix"> & {
  /** Always visible before or after what is typed: https://, %, points. */
  before?: ReactNode;
  unit?: ReactNode;
  /** The value reaches the action as a number, not text. */
  numeric?: boolean;
};

export function TextInput({ before, unit, numeric, className, ...rest }: TextInputProps) {
  const wiring = useWiring();
  const input = (
    <input
      type="text"
      {...wiring}
      {...rest}
      inputMode={numeric ? "numeric" : rest.inputMode}
      data-kind={numeric ? "number" : undefined}
      className={inputClass(Boolean(wiring["aria-invalid"]), className)}
      style={{
        ...(before ? { paddingLeft: `calc(${widthOf(before)} + 1.25rem)` } : {}),
        ...(unit ? { paddingRight: `calc(${widthOf(unit)} + 1.25rem)` } : {}),
      }}
    />
  );
  if (!before && !unit) return input;
  return (
    <div className="relative">
      {before && <Unit side="left-3">{before}</Unit>}
      {input}
      {unit && <Unit side="right-3">{unit}</Unit>}
    </div>
  );
}

const widthOf = (text: ReactNode): string =>
  `${typeof text === "string" ? text.length * 0.58 : 2.5}em`;

function Unit({ side, children }: { side: string; children: ReactNode }) {
  return (
    <span
      className={`pointer-events-none absolute inset-y-0 flex items-center text-body text-faint ${side}`}
    >
      {children}
    </span>
  );
}
