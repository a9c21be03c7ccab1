"use client";
import { useRef, useState } from "react";

/** A button and what it opens, whose code is fetched on the first hover, focus or press. */
export function usePopup(load: () => unknown) {
  const anchor = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const [used, setUsed] = useState(false);
  const show = () => {
    setUsed(true);
    setOpen(true);
  };
  const fetched = () => void load();
  const trigger = {
    ...{ ref: anchor, type: "button" as const, "aria-expanded": open },
    ...{ onPointerEnter: fetched, onFocus: fetched, onClick: show },
  };
  return { anchor, open, used, show, trigger, setOpen };
}
