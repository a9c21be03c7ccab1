"use client";
import type { ComponentProps } from "react";
import { inputClass } from "@/components/ui/input-class";
import { useWiring } from "./form-context";

export function Textarea({ className, rows = 3, ...rest }: ComponentProps<"textarea">) {
  const wiring = useWiring();
  return (
    <textarea
      {...wiring}
      rows={rows}
      {...rest}
      className={inputClass(
        Boolean(wiring["aria-invalid"]),
        `h-auto! min-h-20 py-2.5 field-sizing-content max-h-80 ${className ?? ""}`,
      )}
    />
  );
}
