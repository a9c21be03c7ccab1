"use client";
import type { ComponentProps } from "react";
import { Button } from "@/components/ui/button";
import { useFormState } from "./form-context";

type SubmitButtonProps = Omit<ComponentProps<typeof Button>, "type" | "pending" | "onClick"> & {
  /** Stay off until something was changed. */
  whenChanged?: boolean;
};

/** Says what will happen: "Create invoice for J$2,450". */
export function SubmitButton({
  variant = "primary",
  whenChanged,
  disabled,
  ...rest
}: SubmitButtonProps) {
  const { pending, dirty } = useFormState();
  return (
    <Button
      {...rest}
      type="submit"
      className="justify-self-start max-sm:w-full"
      variant={variant}
      pending={pending}
      disabled={disabled || (whenChanged && !dirty && !pending)}
    />
  );
}
