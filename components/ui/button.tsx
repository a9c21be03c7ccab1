"use client";
import type { ComponentProps, ReactNode } from "react";
import { type ButtonLook, buttonClass } from "./button-class";
import { cx } from "./cx";
import { PendingDots } from "./pending-dots";

type ButtonProps = ButtonLook &
  Omit<ComponentProps<"button">, "aria-disabled"> & {
    icon?: ReactNode;
    /** Work is under way: presses are ignored, the label keeps its place and width. */
    pending?: boolean | undefined;
  };

export function Button({
  variant,
  size,
  full,
  icon,
  pending = false,
  type = "button",
  className,
  children,
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      aria-disabled={pending || undefined}
      aria-busy={pending || undefined}
      onClick={pending ? (event) => event.preventDefault() : onClick}
      className={cx(buttonClass({ variant, size, full }), className)}
    >
      {icon && <span className="-ms-1 inline-flex">{icon}</span>}
      <span className={cx("inline-flex items-center gap-1.5", pending && "opacity-0")}>
        {children}
      </span>
      {pending && <PendingDots />}
    </button>
  );
}
