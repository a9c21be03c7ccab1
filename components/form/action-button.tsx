"use client";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import type { ButtonLook } from "@/components/ui/button-class";
import type { FormAction } from "./outcome";
import { type Undo, useAction } from "./use-action";

type ActionButtonProps = ButtonLook & {
  action: FormAction;
  input: unknown;
  successToast?: string;
  successHref?: string;
  undo?: Undo;
  icon?: ReactNode;
  children: ReactNode;
};

/** One press, one command; the toast carries the undo. */
export function ActionButton({
  action,
  input,
  successToast,
  successHref,
  undo,
  ...rest
}: ActionButtonProps) {
  const { run, pending } = useAction();
  return (
    <Button
      {...rest}
      pending={pending}
      onClick={() => run({ action, input, successToast, successHref, undo })}
    />
  );
}
