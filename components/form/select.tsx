"use client";
import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { inputClass } from "@/components/ui/input-class";
import { useWiring } from "./form-context";

export type Option = { value: string; label: string; disabled?: boolean };
type SelectProps = Omit<ComponentProps<"select">, "children"> & {
  options: Option[];
  placeholder?: string;
};

/** The platform's own list: a wheel on phones, type-ahead on desktops. */
export function Select({ options, placeholder, className, ...rest }: SelectProps) {
  const wiring = useWiring();
  return (
    <div className="relative">
      <select
        {...wiring}
        {...rest}
        className={inputClass(
          Boolean(wiring["aria-invalid"]),
          `appearance-none pe-9 ${className ?? ""}`,
        )}
      >
        {placeholder && <option value="">{placeholder}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
      <ChevronDown
        className="pointer-events-none absolute top-1/2 end-3 size-4 -translate-y-1/2 text-faint"
        aria-hidden
      />
    </div>
  );
}
