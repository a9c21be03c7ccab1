import type { ComponentProps, ReactNode } from "react";
import { cx } from "./cx";

export const iconButtonClass =
  "inline-grid size-9 shrink-0 place-items-center rounded-full text-soft hover-wash hover:text-ink pointer-coarse:size-11 disabled:opacity-40";

type IconButtonProps = Omit<ComponentProps<"button">, "aria-label" | "children"> & {
  label: string;
  icon: ReactNode;
};

/** A round button with an icon only; `label` is its name and its hover text. */
export function IconButton({ label, icon, type = "button", className, ...rest }: IconButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      aria-label={label}
      title={label}
      className={cx(iconButtonClass, className)}
    >
      {icon}
    </button>
  );
}
