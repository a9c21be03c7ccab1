"use client";
import { lazy, type ReactNode, Suspense, useRef, useState } from "react";
import { type ButtonLook, buttonClass } from "./button-class";
import { cx } from "./cx";
import { iconButtonClass } from "./icon-button";
import type { MenuEntry } from "./menu-entry";

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
  const anchor = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const [used, setUsed] = useState(false);
  const show = () => {
    setUsed(true);
    setOpen(true);
  };
  const look = className ?? (iconOnly ? iconButtonClass : buttonClass({ variant, size, full }));
  return (
    <>
      <button
        ref={anchor}
        type="button"
        aria-haspopup="menu"
        aria-expanded={open}
        aria-label={iconOnly || children ? label : undefined}
        title={iconOnly ? label : undefined}
        className={cx(look, open && "data-open")}
        onPointerEnter={load}
        onFocus={load}
        onClick={show}
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
