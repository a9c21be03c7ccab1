"use client";
import { lazy, type ReactNode, Suspense, useState } from "react";

const DialogPopup = lazy(() => import("./dialog-popup"));

export type DialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  description?: ReactNode;
  children?: ReactNode;
  /** Buttons, the one that acts last. */
  footer?: ReactNode;
  /** An alert cannot be closed by a press outside. */
  alert?: boolean;
  wide?: boolean;
};

/** A modal dialog; its code is fetched when it opens for the first time. */
export function Dialog(props: DialogProps) {
  const [used, setUsed] = useState(props.open);
  if (props.open && !used) setUsed(true);
  if (!used) return null;
  return (
    <Suspense>
      <DialogPopup {...props} />
    </Suspense>
  );
}
