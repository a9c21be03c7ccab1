"use client";
import { AlertDialog } from "@base-ui/react/alert-dialog";
import { Dialog as Base } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import { useT } from "#i18n";
import { cx } from "./cx";
import type { DialogProps } from "./dialog";
import { iconButtonClass } from "./icon-button";

export default function DialogPopup(props: DialogProps) {
  const { open, onOpenChange, title, description, children, footer, alert, wide } = props;
  const t = useT();
  const Parts = alert ? { ...Base, ...AlertDialog } : Base;
  return (
    <Parts.Root open={open} onOpenChange={onOpenChange}>
      <Parts.Portal>
        <Parts.Backdrop className="fade fixed inset-0 z-50 bg-scrim" />
        <Parts.Viewport className="fixed inset-0 z-50 grid items-end justify-items-center overflow-y-auto sm:items-center sm:p-6">
          <Parts.Popup
            className={cx(
              "pop relative w-full rounded-t-sheet bg-raised shadow-float outline-none sm:rounded-sheet",
              wide ? "sm:max-w-180" : "sm:max-w-110",
            )}
          >
            <div className="px-5 pt-5 pb-5 sm:px-6">
              <Parts.Title className="pe-10 text-section font-semibold">{title}</Parts.Title>
              {description && (
                <Parts.Description render={<div />} className="mt-1.5 text-body text-soft">
                  {description}
                </Parts.Description>
              )}
              {children && <div className="mt-4">{children}</div>}
            </div>
            {footer && (
              <div className="flex flex-col-reverse gap-2 px-5 pb-5 sm:flex-row sm:justify-end sm:px-6">
                {footer}
              </div>
            )}
            {!alert && (
              <Parts.Close
                aria-label={t("Close")}
                className={cx(iconButtonClass, "absolute top-3 end-3")}
              >
                <X className="size-4.5" aria-hidden />
              </Parts.Close>
            )}
          </Parts.Popup>
        </Parts.Viewport>
      </Parts.Portal>
    </Parts.Root>
  );
}
