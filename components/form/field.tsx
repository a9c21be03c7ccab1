"use client";
import { type ReactNode, useId } from "react";
import { useT } from "#i18n";
import { FieldContext, useFormState } from "./form-context";

type FieldProps = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  /** Says "optional" beside the label; every other field is required. */
  optional?: boolean;
  /** A refusal from outside a form; inside one it is found by name. */
  refusal?: string;
  children: ReactNode;
};

/** Label above, input, then what was refused or the hint: one grammar for every field. */
export function Field({ name, label, hint, optional, refusal, children }: FieldProps) {
  const t = useT();
  const id = useId();
  const { fields } = useFormState();
  const wrong = refusal ?? fields[name]?.[0];
  const describedBy = [wrong && `${id}-refusal`, hint && `${id}-hint`].filter(Boolean).join(" ");
  return (
    <FieldContext
      value={{
        id,
        name,
        describedBy: describedBy || undefined,
        invalid: wrong !== undefined,
        required: !optional,
      }}
    >
      <div className="min-w-0">
        <label htmlFor={id} className="mb-1.5 block text-table font-medium text-ink">
          {label}
          {optional && <span className="ms-1.5 font-normal text-faint">{t("optional")}</span>}
        </label>
        {children}
        {wrong && (
          <p id={`${id}-refusal`} className="mt-1.5 flex gap-1.5 text-table font-medium text-bad">
            <span aria-hidden>×</span>
            {wrong}
          </p>
        )}
        {hint && (
          <p id={`${id}-hint`} className="mt-1.5 text-table text-faint">
            {hint}
          </p>
        )}
      </div>
    </FieldContext>
  );
}
