"use client";
import { lazy, type ReactNode, Suspense, useDeferredValue, useState } from "react";

const load = () => import("./sheet-popup");
const SheetPopup = lazy(load);

/** For what is about to open one. */
export const preloadSheet = (): void => void load();

export type SheetProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  /** Buttons beside the title, such as newer and older. */
  actions?: ReactNode;
  /** Leave the page behind usable on wide screens. */
  peek?: boolean;
  children: ReactNode;
};

/** A drawer from the right; from below on phones, where a swipe down closes it. */
export function Sheet(props: SheetProps) {
  const [used, setUsed] = useState(props.open);
  // the press is painted before the drawer is drawn
  const open = useDeferredValue(props.open);
  if (open && !used) setUsed(true);
  if (!used) return null;
  return (
    <Suspense>
      <SheetPopup {...props} open={open} />
    </Suspense>
  );
}
