"use client";
import { lazy, type ReactNode, Suspense, useEffect, useId, useRef, useState } from "react";
import { cx } from "./cx";

const load = () => import("./tooltip-popup");
const TooltipPopup = lazy(load);

type TooltipProps = {
  text: ReactNode;
  side?: "top" | "bottom" | "right";
  className?: string;
  /** Something that takes focus: a button, a link, or text with tabIndex 0. */
  children: ReactNode;
};

/** Words on hover and focus; stays while the pointer is on it, leaves on Escape. */
export function Tooltip({ text, side = "top", className, children }: TooltipProps) {
  const id = useId();
  const anchor = useRef<HTMLSpanElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [used, setUsed] = useState(false);
  const [open, setOpen] = useState(false);
  useEffect(() => () => clearTimeout(timer.current), []);
  const turn = (next: boolean, delay: number) => {
    clearTimeout(timer.current);
    setUsed(true);
    timer.current = setTimeout(() => setOpen(next), delay);
  };
  useEffect(() => {
    if (open) anchor.current?.firstElementChild?.setAttribute("aria-describedby", id);
    else anchor.current?.firstElementChild?.removeAttribute("aria-describedby");
  }, [open, id]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the control inside it takes the focus and the press
    <span
      ref={anchor}
      className={cx("inline-flex", className)}
      onPointerEnter={(event) => event.pointerType !== "touch" && turn(true, 350)}
      onPointerLeave={() => turn(false, 120)}
      onFocus={() => turn(true, 0)}
      onBlur={() => turn(false, 0)}
      onKeyDown={(event) => event.key === "Escape" && turn(false, 0)}
    >
      {children}
      {used && (
        <Suspense>
          <TooltipPopup {...{ id, text, side, anchor, open }} />
        </Suspense>
      )}
    </span>
  );
}
