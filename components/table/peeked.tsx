import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";

/** A list makes room for its peek where the window is wide enough for both. */
export const Peeked = ({ open, children }: { open: boolean; children: ReactNode }) => (
  <div
    data-peeked={open || undefined}
    className={cx(open && "xl:pe-[max(0px,25.5rem_-_max(0px,(100vw_-_92.5rem)_/_2))]")}
  >
    {children}
  </div>
);
