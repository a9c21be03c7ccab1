"use client";
import { type ReactNode, useState } from "react";
import { Button } from "./button";
import type { ButtonLook } from "./button-class";
import { Dialog } from "./dialog";

type DialogButtonProps = ButtonLook & {
  label: ReactNode;
  icon?: ReactNode;
  title: string;
  description?: ReactNode;
  wide?: boolean;
  children: ReactNode;
};

/** A button and the dialog it opens. */
export function DialogButton({
  label,
  title,
  description,
  wide,
  children,
  ...look
}: DialogButtonProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button {...look} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {label}
      </Button>
      <Dialog {...{ open, title, description }} wide={wide ?? false} onOpenChange={setOpen}>
        {children}
      </Dialog>
    </>
  );
}
