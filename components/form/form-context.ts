"use client";
import { createContext, useContext } from "react";

export type FormState = { pending: boolean; dirty: boolean; fields: Record<string, string[]> };
export type FieldState = {
  id: string;
  name: string;
  describedBy: string | undefined;
  invalid: boolean;
  required: boolean;
};

export const FormContext = createContext<FormState>({ pending: false, dirty: false, fields: {} });
export const FieldContext = createContext<FieldState | null>(null);

export const useFormState = (): FormState => useContext(FormContext);

export type InputWiring = {
  id: string | undefined;
  name: string | undefined;
  required: boolean;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
};

/** The attributes that tie an input to the Field around it. */
export function useWiring(): InputWiring {
  const field = useContext(FieldContext);
  return {
    id: field?.id,
    name: field?.name,
    required: field?.required ?? false,
    "aria-describedby": field?.describedBy,
    "aria-invalid": field?.invalid ? true : undefined,
  };
}
