"use client";
import { Tooltip as Base } from "@base-ui/react/tooltip";
import type { ReactNode, RefObject } from "react";

type TooltipPopupProps = {
  id: string;
  text: ReactNode;
  side: "top" | "bottom" | "right";
  anchor: RefObject<HTMLSpanElement | null>;
  open: boolean;
};

export default function TooltipPopup({ id, text, side, anchor, open }: TooltipPopupProps) {
  return (
    <Base.Root open={open}>
      <Base.Portal>
        <Base.Positioner
          anchor={anchor}
          side={side}
          sideOffset={6}
          collisionPadding={8}
          className="z-60"
        >
          <Base.Popup
            id={id}
            role="tooltip"
            className="pop max-w-70 rounded-input bg-ink px-2.5 py-1.5 text-meta text-surface"
          >
            {text}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
