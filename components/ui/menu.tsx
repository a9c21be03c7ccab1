"use client";
import { lazy, type ReactNode, Suspense } from "react";
import { type ButtonLook, buttonClass } from "./button-class";
import { cx } from "./cx";
import { iconButtonClass } from "./icon-button";
import type { MenuEntry } from "./menu-entry";
import { usePopup } from "./use-popup";

const load = () => import("./menu-popup");
const MenuPopup = lazy(load);

type MenuProps = ButtonLook & {
  /** Name of the button, and its hover text when it shows an icon only. */
  label: string;
  entries: MenuEntry[];
  icon?: ReactNode;
  iconOnly?: boolean;
  align?: "start" | "end";
  side?: "top" | "bottom" | "right";
  /** Replaces the look of the button; `children` then draw its content. */
  className?: string;
  children?: ReactNode;
};

/** A button that opens a menu. The menu's code is fetched on the first hover, focus or press. */
export function Menu({
  label,
  entries,
  icon,
  iconOnly,
  align = "start",
  side = "bottom",
  ...rest
}: MenuProps) {
  const { className, children, variant, size, full } = rest;
  const { anchor, open, used, show, trigger, setOpen } = usePopup(load);
  const look = className ?? (iconOnly ? iconButtonClass : buttonClass({ variant, size, full }));
  return (
    <>
      <button
        {...trigger}
        aria-haspopup="menu"
        aria-label={iconOnly || children ? label : undefined}
        title={iconOnly ? label : undefined}
        className={cx(look, open && "data-open")}
        onKeyDown={(event) => {
          if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
          event.preventDefault();
          show();
        }}
      >
        {children ?? (iconOnly ? icon : <MenuLabel icon={icon} label={label} />)}
      </button>
      {used && (
        <Suspense>
          <MenuPopup {...{ label, entries, anchor, open, align, side }} onOpenChange={setOpen} />
        </Suspense>
      )}
    </>
  );
}

function MenuLabel({ icon, label }: { icon: ReactNode; label: string }) {
  return (
    <>
      {icon && <span className="-ms-1 inline-flex">{icon}</span>}
      {label}
    </>
  );
}
