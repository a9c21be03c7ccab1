"use client";
import { Drawer } from "@base-ui/react/drawer";
import { X } from "lucide-react";
import { useT } from "#i18n";
import { cx } from "./cx";
import { iconButtonClass } from "./icon-button";
import type { SheetProps } from "./sheet";
import { useMedia } from "./use-media";

const fromRight =
  "ms-auto h-full w-full max-w-104 border-s border-line shadow-float [transform:translateX(var(--drawer-swipe-movement-x))] data-starting-style:[transform:translateX(100%)] data-ending-style:[transform:translateX(100%)]";
const fromBelow =
  "mt-auto max-h-[calc(100dvh-2.5rem)] w-full rounded-t-sheet shadow-float [transform:translateY(var(--drawer-swipe-movement-y))] data-starting-style:[transform:translateY(100%)] data-ending-style:[transform:translateY(100%)]";

export default function SheetPopup({
  open,
  onOpenChange,
  title,
  actions,
  peek,
  children,
}: SheetProps) {
  const t = useT();
  const wide = useMedia("(min-width: 48rem)");
  const free = Boolean(peek) && wide;
  return (
    <Drawer.Root
      open={open}
      onOpenChange={onOpenChange}
      modal={!free}
      disablePointerDismissal={free}
      swipeDirection={wide ? "right" : "down"}
    >
      <Drawer.Portal>
        {!free && <Drawer.Backdrop className="fade fixed inset-0 z-50 bg-scrim" />}
        <Drawer.Viewport className={cx("fixed inset-0 z-50 flex", free && "pointer-events-none")}>
          <Drawer.Popup
            className={cx(
              "pointer-events-auto flex flex-col bg-surface transition-transform duration-180 ease-out outline-none data-swiping:transition-none data-swiping:select-none",
              wide ? fromRight : fromBelow,
            )}
          >
            {!wide && (
              <span className="mx-auto mt-2 h-1 w-9 shrink-0 rounded-full bg-line" aria-hidden />
            )}
            <header className="flex h-14 shrink-0 items-center gap-1 pe-3 ps-5">
              <Drawer.Title className="me-auto truncate text-body font-medium text-soft">
                {title}
              </Drawer.Title>
              {actions}
              <Drawer.Close aria-label={t("Close")} className={iconButtonClass}>
                <X className="size-4.5" aria-hidden />
              </Drawer.Close>
            </header>
            <Drawer.Content className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-5 pb-6">
              {children}
            </Drawer.Content>
          </Drawer.Popup>
        </Drawer.Viewport>
      </Drawer.Portal>
    </Drawer.Root>
  );
}
