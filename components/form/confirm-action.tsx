"use client";
import { type ReactNode, useState } from "react";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import type { ButtonLook } from "@/components/ui/button-class";
import type { FormAction } from "./outcome";
import { type Undo, useAction } from "./use-action";

type ConfirmActionProps = ButtonLook & {
  label: ReactNode;
  icon?: ReactNode;
  title: string;
  /** What will happen, and whether it can be undone. */
  description: ReactNode;
  confirmLabel: string;
  danger?: boolean;
  /** The person types this first. */
  typed?: string;
  action: FormAction;
  input: unknown;
  successToast?: string;
  successHref?: string;
  undo?: Undo;
};

/** A button that asks before it acts; a refusal is said inside the question. */
export function ConfirmAction(props: ConfirmActionProps) {
  const {
    label,
    icon,
    variant,
    size,
    full,
    action,
    input,
    successToast,
    successHref,
    undo,
    ...question
  } = props;
  const [open, setOpen] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const { run, pending } = useAction();
  const onOpenChange = (next: boolean) => {
    setOpen(next);
    if (next) setRefusal(undefined);
  };
  const onConfirm = () =>
    run({ action, input, successToast, successHref, undo }, (outcome) => {
      setRefusal(outcome.ok ? undefined : outcome.message);
      if (outcome.ok) setOpen(false);
    });
  return (
    <>
      <Button
        {...{ variant, size, full, icon }}
        aria-haspopup="dialog"
        onClick={() => onOpenChange(true)}
      >
        {label}
      </Button>
      <AlertDialog {...question} {...{ open, onOpenChange, onConfirm, pending, refusal }} />
    </>
  );
}
